import Typography from '@mui/material/Typography';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { Modal } from '../../parts/Modal.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { HostScreen } from './HostScreen.tsx';
import { useHostScreen } from './use-host-screen.ts';

export interface HostConsoleDialogProps {
  readonly hostKey: string;
  onClose(): void;
}

/** In the demo site only: what one sees who stands before this host. */
export function HostConsoleDialog({ hostKey, onClose }: HostConsoleDialogProps) {
  const host = useFeed(({ hosts }) => hosts?.find(({ key }) => key === hostKey));
  const screen = useHostScreen(hostKey);
  return (
    <Modal
      title={`Console of ${host ? shortHostId(hostLabel(host)) : 'a host'}`}
      width="md"
      onClose={onClose}
      cancelLabel="Close"
    >
      <HostScreen screen={screen} height={280} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
        {screen?.qr
          ? 'Hold a camera before it, or choose this host under Scan QR code, which is in Console > Edge Hosts > Add Edge Hosts.'
          : 'A QR code stands here when the host was booted with a registration URL in its user data.'}
      </Typography>
    </Modal>
  );
}
