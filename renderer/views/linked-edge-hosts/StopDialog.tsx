import { useState } from 'react';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { LocalUiHandover } from './LocalUiHandover.tsx';

export interface StopDialogProps {
  readonly host: HostRecord;
  onClose(): void;
  onStopped(): void;
}

/** vendor: Remove Leader Node Status. Where no operation is published, hands over to Local UI for the one click. */
export function StopDialog({ host, onClose, onStopped }: StopDialogProps) {
  const { commands } = useStores();
  const busy = useMarked('stop');
  const [problem, setProblem] = useState<Fault | null>(null);

  const stop = async (): Promise<void> => {
    const result = await commands.run(
      'link.stopTokenGeneration',
      { key: host.key },
      { mark: 'stop', quiet: true },
    );
    if (!result) return;
    if (!isOk(result)) {
      setProblem(result.error);
      return;
    }
    onStopped();
    onClose();
  };

  if (problem?.code === 'stop-in-local-ui')
    return <LocalUiHandover fault={problem} hostKey={host.key} onClose={onClose} />;
  return (
    <Modal
      title="Stop token generation?"
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Confirm', color: 'error', busy, run: () => void stop() }}
    >
      {problem ? (
        <FaultText fault={problem} />
      ) : (
        <Typography variant="body1">
          {hostLabel(host)} stops being a leader: it makes no more tokens, and the one shown now is void. It
          can then be linked to another leader, or generate tokens again.
        </Typography>
      )}
    </Modal>
  );
}
