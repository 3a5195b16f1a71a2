import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { isOk } from '#shared/model/result.ts';
import { Fingerprint } from '../../parts/Fingerprint.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

export interface ChangedStepProps {
  readonly identity: ConsoleIdentity;
  /** What it showed when it was trusted; null: not known any more. */
  readonly trusted: string | null;
  onForgotten(): void;
  onClose(): void;
}

/** The hard stop, as with hosts: nothing here goes on with the new certificate. */
export function ChangedStep({ identity, trusted, onForgotten, onClose }: ChangedStepProps) {
  const { commands } = useStores();
  const busy = useMarked('console-forget');
  const forget = async (): Promise<void> => {
    const result = await commands.run('console.forget', {}, { mark: 'console-forget' });
    if (result && isOk(result)) onForgotten();
  };
  return (
    <Modal
      title="The certificate has changed"
      width="md"
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Forget this console', color: 'error', busy, run: () => void forget() }}
    >
      <Typography variant="body2">
        {identity.endpoint} shows another certificate than the one that was trusted. It was renewed, or
        somebody stands between this laptop and the console. Nothing was sent to it. Ask who administers
        Palette whether it was renewed. Only then forget this console, and compare the new fingerprint when
        you connect anew.
      </Typography>
      <Box
        sx={{ mt: 3, display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))' }}
      >
        {trusted !== null && (
          <section>
            <Typography variant="h3" component="h3">
              Trusted before
            </Typography>
            <Fingerprint sha256={trusted} narrow />
          </section>
        )}
        <section>
          <Typography variant="h3" component="h3" sx={{ color: 'error.main' }}>
            Shown now
          </Typography>
          <Fingerprint sha256={identity.certSha256} narrow />
        </section>
      </Box>
    </Modal>
  );
}
