import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { whyNotTrusted } from '#shared/model/trust.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Fingerprint } from '../../../parts/Fingerprint.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useStores, useView } from '../../../store/use-stores.ts';
import { useHostsByKey } from './use-hosts-by-key.ts';
import { useOne } from './use-one.ts';

/** The hard stop: both fingerprints side by side, and nothing here that goes on with the new one. */
export function ChangedDialog({ hostKey }: { readonly hostKey: string }) {
  const { view } = useStores();
  const close = useView((state) => state.closeDialog);
  const [host] = useHostsByKey(useOne(hostKey));
  if (!host) return null;
  const why = whyNotTrusted(host);
  const { openDialog } = view.getState();
  return (
    <Modal
      title="The certificate has changed"
      width="md"
      onClose={close}
      focusCancel
      confirm={{ label: 'Forget…', color: 'error', run: () => openDialog({ kind: 'forget', key: hostKey }) }}
    >
      {why && <FaultText fault={why} />}
      {host.trust.state === 'changed' && (
        <>
          <Box
            sx={{
              mt: 3,
              display: 'grid',
              gap: 3,
              gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
            }}
          >
            <section>
              <Typography variant="h3" component="h3">
                {host.trust.expected ? 'Expected' : 'Trusted before'}
              </Typography>
              <Fingerprint sha256={host.certSha256} narrow />
            </section>
            <section>
              <Typography variant="h3" component="h3" sx={{ color: 'error.main' }}>
                Shown now
              </Typography>
              <Fingerprint sha256={host.trust.presented} narrow />
            </section>
          </Box>
          <Button sx={{ mt: 2, ml: -1.5 }} onClick={() => openDialog({ kind: 'repin', key: hostKey })}>
            I have compared it at the host…
          </Button>
        </>
      )}
    </Modal>
  );
}
