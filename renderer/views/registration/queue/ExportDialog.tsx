import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Output } from '#shared/contract/methods.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import { leastPassphrase } from '#shared/model/vault.ts';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { Exported } from './Exported.tsx';

export interface ExportDialogProps {
  readonly entries: readonly QueueEntry[];
  onClose(): void;
}

const mark = 'queue-export';

/** Part of the queue for another laptop, sealed with a passphrase that travels by another way. */
export function ExportDialog({ entries, onClose }: ExportDialogProps) {
  const { client, commands } = useStores();
  const busy = useMarked(mark);
  const [passphrase, setPassphrase] = useState('');
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<Output<'queue.export'> | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  useEffect(() => {
    let isGone = false;
    void client.call('queue.newPassphrase', {}).then((result) => {
      if (!isGone && isOk(result)) setPassphrase(result.ok.passphrase);
    });
    return () => {
      isGone = true;
    };
  }, [client, round]);
  const run = async (): Promise<void> => {
    setProblem(null);
    const ids = entries.map(({ id }) => id);
    const result = await commands.run('queue.export', { ids, passphrase }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) setDone(result.ok);
    else setProblem(result.error);
  };
  if (done) return <Exported {...done} passphrase={passphrase} onClose={onClose} />;
  const isShort = passphrase.length < leastPassphrase;
  return (
    <Modal
      title={entries.length === 1 ? 'Export 1 from the queue' : `Export ${entries.length} from the queue`}
      onClose={onClose}
      confirm={{
        label: busy ? 'Sealing…' : 'Export',
        busy,
        reason: reasonOf(isShort ? fault('passphrase-too-short', { least: leastPassphrase }) : null),
        run: () => void run(),
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body1">
          It becomes a file or a chain of QR codes that only this passphrase opens; pairing keys go along
          inside. Here it is marked as handed over, and is not sent by itself any more.
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
          <Field label="Passphrase" maxLength={1_024} value={passphrase} onChange={setPassphrase} />
          <Button variant="outlined" sx={{ flex: 'none' }} onClick={() => setRound(round + 1)}>
            New words
          </Button>
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Write the words down or read them out, and never send them along with the file. They are kept
          nowhere: without them nobody opens it.
        </Typography>
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
