import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { Output } from '#shared/contract/methods.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import type { ModalProps } from '../../parts/Modal.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { SecretField } from '../../parts/SecretField.tsx';
import { base64 } from '../../parts/base64.ts';
import { useTypedSecret } from '../../parts/use-typed-secret.ts';
import { useFeed, useMarked, useStores } from '../../store/use-stores.ts';
import { CameInDialog } from './CameInDialog.tsx';

export interface OpenSealDialogProps extends Pick<ModalProps, 'title' | 'otherwise' | 'cancelLabel'> {
  /** Above the passphrase. */
  readonly children: ReactNode;
  /** Why nothing can come in now. */
  readonly reason?: string | null;
  /** The sealed file, asked for when somebody wants it opened. */
  sealed(): Promise<Result<Blob>>;
  onClose(): void;
}

const mark = 'queue-import';

/** The passphrase, and what came in. */
export function OpenSealDialog(props: OpenSealDialogProps) {
  const { children, reason = null, sealed, onClose, ...modal } = props;
  const { commands } = useStores();
  const busy = useMarked(mark);
  const queue = useFeed((state) => state.queue);
  const [before] = useState(() => new Set((queue ?? []).map(({ id }) => id)));
  const { secret, type } = useTypedSecret();
  const [done, setDone] = useState<Output<'queue.import'> | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const take = async (file: Blob) => {
    const data = { base64: base64(new Uint8Array(await file.arrayBuffer())) };
    return commands.run('queue.import', { data, passphrase: secret }, { mark, quiet: true });
  };
  const open = async (): Promise<void> => {
    setProblem(null);
    const file = await sealed();
    const result = isOk(file) ? await take(file.ok) : file;
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
      {...modal}
      onClose={onClose}
      confirm={{
        label: busy ? 'Opening…' : 'Import',
        busy,
        reason: reason ?? (secret === '' ? 'Type the passphrase that was shown when it was exported.' : null),
        run: () => void open(),
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {children}
        <SecretField label="Passphrase" maxLength={1_024} value={secret} onChange={type} />
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
