import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Output } from '#shared/contract/methods.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { useTypedSecret } from '../../../parts/use-typed-secret.ts';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';
import { CameInDialog } from './CameInDialog.tsx';

export interface OpenSealDialogProps {
  /** Base64. */
  readonly sealed: string;
  onBack(): void;
  onClose(): void;
}

const mark = 'queue-import';

/** The passphrase, and what came in. */
export function OpenSealDialog({ sealed, onBack, onClose }: OpenSealDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const queue = useFeed((state) => state.queue);
  const [before] = useState(() => new Set((queue ?? []).map(({ id }) => id)));
  const { secret, type } = useTypedSecret();
  const [done, setDone] = useState<Output<'queue.import'> | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const open = async (): Promise<void> => {
    setProblem(null);
    const data = { base64: sealed };
    const result = await commands.run('queue.import', { data, passphrase: secret }, { mark, quiet: true });
    if (!result) return;
    if (!isOk(result)) setProblem(result.error);
    else {
      type('');
      setDone(result.ok);
    }
  };
  if (done) return <CameInDialog {...done} before={before} onClose={onClose} />;
  return (
    <Modal
      title="Import a queue"
      onClose={onClose}
      otherwise={{ label: 'Back', run: onBack }}
      confirm={{
        label: busy ? 'Opening…' : 'Import',
        busy,
        reason: secret === '' ? 'Type the passphrase that was shown when it was exported.' : null,
        run: () => void open(),
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body1">
          The passphrase was shown on the other laptop when the queue was exported.
        </Typography>
        <SecretField label="Passphrase" maxLength={1_024} value={secret} onChange={type} />
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
