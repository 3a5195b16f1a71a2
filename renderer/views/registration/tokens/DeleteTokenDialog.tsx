import { useState } from 'react';
import Typography from '@mui/material/Typography';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { useMarked, useStores } from '../../../store/use-stores.ts';

export interface DeleteTokenDialogProps {
  readonly token: EdgeToken;
  onDeleted(): void;
  onClose(): void;
}

const mark = 'token-delete';

export function DeleteTokenDialog({ token: { uid, name }, onDeleted, onClose }: DeleteTokenDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [problem, setProblem] = useState<Fault | null>(null);
  const remove = async (): Promise<void> => {
    const result = await commands.run('tokens.delete', { uid }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onDeleted();
    else setProblem(result.error);
  };
  return (
    <Modal
      title={`Delete ${name}?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Delete', color: 'error', busy, run: () => void remove() }}
    >
      <Typography variant="body1">
        Hosts that have this token in their user data and have not registered yet cannot register with it any
        more. Hosts that are registered stay. To stop it for a while only, deactivate it.
      </Typography>
      <Problem fault={problem} />
    </Modal>
  );
}
