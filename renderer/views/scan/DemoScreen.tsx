import Box from '@mui/material/Box';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { bytesOf } from '../../parts/bytes-of.ts';
import { HostScreen } from './HostScreen.tsx';
import { useHostScreen } from './use-host-screen.ts';

export interface DemoScreenProps {
  readonly hostKey: string;
  onPicture(picture: Blob): void;
}

const noCode =
  'This screen shows no QR code. In Registration, User data, boot the host with a registration URL.';

/** In the place of the camera, as high as what that sees: the screen of a demo host, which no camera can be held before. */
export function DemoScreen({ hostKey, onPicture }: DemoScreenProps) {
  const screen = useHostScreen(hostKey);
  const qr = screen?.qr;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <HostScreen screen={screen} height={200} />
      <ReasonButton
        variant="contained"
        sx={{ justifySelf: 'start' }}
        reason={qr ? null : noCode}
        onClick={() => {
          if (qr) onPicture(bytesOf(qr.png, 'image/png'));
        }}
      >
        Use this picture
      </ReasonButton>
    </Box>
  );
}
