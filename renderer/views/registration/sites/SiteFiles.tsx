import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Output } from '#shared/contract/methods.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { FileButton } from '../../../parts/FileButton.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { saveFile } from '../../../store/save-file.ts';
import { useStores } from '../../../store/use-stores.ts';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Sites out of a file, and into one. */
export function SiteFiles({ canExport }: { readonly canExport: boolean }) {
  const { commands } = useStores();
  const [read, setRead] = useState<Output<'sites.import'> | null>(null);
  const take = async (file: File): Promise<void> => {
    const result = await commands.run('sites.import', { text: await file.text() }, { mark: 'sites-import' });
    if (result && isOk(result)) setRead(result.ok);
  };
  const save = async (): Promise<void> => {
    const result = await commands.run('sites.export', {}, { mark: 'sites-export' });
    if (result && isOk(result)) saveFile(result.ok.name, bytesOf(result.ok.base64, 'application/json'));
  };
  return (
    <>
      <FileButton
        label="Import"
        accept=".json,.yaml,.yml,.csv,.txt,application/json,text/csv,text/plain"
        onFile={(file) => void take(file)}
      />
      {canExport && (
        <Button variant="outlined" onClick={() => void save()}>
          Export
        </Button>
      )}
      {read && (
        <Modal
          title={`${counted(read.added + read.replaced, 'site')} imported`}
          onClose={() => setRead(null)}
          cancelLabel="Close"
        >
          <Typography variant="body1">
            {`${read.added} new, ${read.replaced} replaced.`}
            {read.unread.length > 0 && ` ${counted(read.unread.length, 'line')} could not be read:`}
          </Typography>
          {read.unread.map((fault, index) => (
            <FaultText key={index} fault={fault} />
          ))}
        </Modal>
      )}
    </>
  );
}
