import { useState } from 'react';
import Typography from '@mui/material/Typography';
import type { PairingRequest } from '#shared/model/palette.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { Problem } from '../../../parts/Problem.tsx';
import { RequestFacts } from './RequestFacts.tsx';

export interface RejectDialogProps {
  readonly request: PairingRequest;
  onRejected(): void;
  onClose(): void;
}

/** vendor: Reject Local Cluster Pairing Request. */
export function RejectDialog({ request, onRejected, onClose }: RejectDialogProps) {
  const { commands, notices } = useStores();
  const busy = useMarked('console-reject');
  const [problem, setProblem] = useState<Fault | null>(null);
  const { pairingId, clusterName } = request;

  const reject = async (): Promise<void> => {
    const result = await commands.run(
      'console.reject',
      { pairingId },
      { mark: 'console-reject', quiet: true },
    );
    if (!result) return;
    if (!isOk(result)) {
      setProblem(result.error);
      return;
    }
    notices.getState().addInfo('console-decided', `The pairing request of ${clusterName} is rejected.`);
    onRejected();
    void commands.run('console.read', {}, { mark: 'console-read', quiet: true });
  };

  return (
    <Modal
      title={`Reject ${clusterName}?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Reject', color: 'error', busy, run: () => void reject() }}
    >
      <Typography variant="body1" sx={{ mb: 2 }}>
        Palette drops the request, and its host shows Rejected. The cluster stays locally managed; it can ask
        again with a new request.
      </Typography>
      <RequestFacts request={request} />
      <Problem fault={problem} />
    </Modal>
  );
}
