import Typography from '@mui/material/Typography';
import { useIsDemo, useMarked, useStores } from '../../store/use-stores.ts';
import type { OpenableProps } from './FileFacts.tsx';
import { FileFacts } from './FileFacts.tsx';
import { OpenSealDialog } from './OpenSealDialog.tsx';

const demoReason = 'The demo site is open, which has a queue of its own. Close it first.';

/** A queue of another laptop: it comes in with its passphrase, and goes on only from there. */
export function OpenQueueDialog({ file, more, onClose }: OpenableProps) {
  const { commands } = useStores();
  const isDemo = useIsDemo();
  const isClosing = useMarked('demo');
  const closeDemo = (): void => void commands.run('demo.close', {}, { mark: 'demo' });
  return (
    <OpenSealDialog
      title="Import this queue?"
      cancelLabel="Not now"
      otherwise={
        isDemo ? { label: isClosing ? 'Closing demo site…' : 'Close demo site', run: closeDemo } : undefined
      }
      reason={isDemo ? demoReason : null}
      sealed={file.read}
      onClose={onClose}
    >
      <FileFacts file={file} more={more} />
      <Typography variant="body1">
        Another laptop exported what waits for Palette there. Import adds it to the queue of this laptop;
        nothing is sent until you press <strong>Send from this laptop</strong>.
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {isDemo ? demoReason : 'The passphrase was shown on the other laptop when the queue was exported.'}
      </Typography>
    </OpenSealDialog>
  );
}
