import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isOk } from '#shared/model/result.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { reasonOf } from '../../../parts/reason-of.ts';
import { saveFile } from '../../../store/save-file.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { DemoBoot } from './DemoBoot.tsx';
import type { ReadForm } from './form.ts';

const mark = 'user-data-save';

/** vendor: the files `user-data` and `meta-data`, or the site ISO that holds both. */
export function SaveButtons({ form, findings }: ReadForm) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [saved, setSaved] = useState('');
  const refusal = findings.find(({ weight }) => weight === 'refuses');
  const reason = reasonOf(refusal?.fault ?? null);
  const save = async (iso: boolean): Promise<void> => {
    setSaved('');
    const result = await commands.run('userData.save', { form, iso }, { mark });
    if (!result || !isOk(result)) return;
    for (const { name, base64 } of result.ok.files) saveFile(name, bytesOf(base64));
    setSaved(result.ok.files.map(({ name }) => name).join(' and '));
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ReasonButton variant="contained" reason={reason} busy={busy} onClick={() => void save(true)}>
          Save site ISO
        </ReasonButton>
        <ReasonButton variant="outlined" reason={reason} busy={busy} onClick={() => void save(false)}>
          Save files
        </ReasonButton>
      </Box>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary', minHeight: '2.9em' }}>
        {saved === ''
          ? 'Write the ISO to a USB stick and plug it in before the host is powered on.'
          : `Saved ${saved}: keep it like a password. Console > Edge Hosts lists the host once it has registered.`}
      </Typography>
      <DemoBoot form={form} reason={reason} />
    </Box>
  );
}
