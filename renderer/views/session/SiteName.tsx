import { useState } from 'react';
import Box from '@mui/material/Box';
import { Field } from '../../parts/Field.tsx';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { useFeed, useMarked, useStores } from '../../store/use-stores.ts';

/** What the technician calls this place; it stands in the journal, in exports and in the names of their files. */
export function SiteName() {
  const { commands } = useStores();
  const saved = useFeed(({ app }) => app?.settings.siteName ?? '');
  const busy = useMarked('site-name');
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? saved;
  const isSame = value.trim() === saved;
  const save = async (): Promise<void> => {
    await commands.run('settings.update', { siteName: value }, { mark: 'site-name' });
    setTyped(null);
  };
  return (
    <Box
      component="form"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: '0 1 380px' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) void save();
      }}
    >
      <Field label="Site" inline value={value} maxLength={100} placeholder="Not named" onChange={setTyped} />
      <ReasonButton
        type="submit"
        size="small"
        busy={busy}
        reason={isSame ? 'Type a new name for this site first.' : null}
      >
        Save
      </ReasonButton>
    </Box>
  );
}
