import Typography from '@mui/material/Typography';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

export interface ForgetConsoleDialogProps {
  readonly endpoint: string;
  onClose(): void;
}

export function ForgetConsoleDialog({ endpoint, onClose }: ForgetConsoleDialogProps) {
  const { commands } = useStores();
  const busy = useMarked('console-forget');
  const forget = async (): Promise<void> => {
    await commands.run('console.forget', {}, { mark: 'console-forget' });
    onClose();
  };
  return (
    <Modal
      title={`Forget ${endpoint}?`}
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Forget', color: 'error', busy, run: () => void forget() }}
    >
      <Typography variant="body1">
        Fieldlink signs out of this console and drops its address, the trust in its certificate and the
        remembered API key. Nothing changes in Palette. Your own pairing requests stay listed under Settings.
      </Typography>
    </Modal>
  );
}
