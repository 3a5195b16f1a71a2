import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import type { ShownPairing } from './pairing-of.ts';

export interface CancelDialogProps {
  readonly host: HostRecord;
  readonly pairing: ShownPairing;
  onCancelled(): void;
  onClose(): void;
}

const mark = 'withdraw-pairing';

/** vendor: Withdraw Pairing Request. The ID is kept by then, so that nothing is lost where Palette does not hear of it. */
export function CancelDialog({ host, pairing, onCancelled, onClose }: CancelDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const [problem, setProblem] = useState<Fault | null>(null);

  const withdraw = async (): Promise<void> => {
    const result = await commands.run('pairing.withdraw', { key: host.key }, { mark, quiet: true });
    if (!result) return;
    if (!isOk(result)) {
      setProblem(result.error);
      return;
    }
    onClose();
    onCancelled();
  };

  return (
    <Modal
      title="Cancel Pairing Request?"
      cancelLabel="Keep it"
      focusCancel
      onClose={onClose}
      confirm={{
        label: problem ? 'Try again' : 'Cancel Pairing Request',
        color: 'error',
        busy,
        run: () => void withdraw(),
      }}
    >
      {problem ? (
        <Box role="alert">
          <FaultText fault={problem} />
        </Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Typography variant="body1">
            The cluster stays locally managed, and its entry disappears from Palette
            {pairing.endpoint === null ? '' : ` (${pairing.endpoint})`}.
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            If the host cannot reach Palette just now, the entry stays there and has to be rejected by hand.
            Fieldlink keeps the pairing ID and reminds you of it here until that is done.
          </Typography>
        </Box>
      )}
    </Modal>
  );
}
