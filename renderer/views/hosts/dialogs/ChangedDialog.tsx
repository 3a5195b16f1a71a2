import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { hostLabel } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Fingerprint } from '../../../parts/Fingerprint.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useStores, useView } from '../../../store/use-stores.ts';
import { useHostsByKey } from './use-hosts-by-key.ts';
import { useOne } from './use-one.ts';

/** The hard stop: both fingerprints side by side and no way to go on with the new one from here. */
export function ChangedDialog({ hostKey }: { readonly hostKey: string }) {
  const { view } = useStores();
  const close = useView((state) => state.closeDialog);
  const [host] = useHostsByKey(useOne(hostKey));
  if (!host) return null;
  return (
    <Modal
      title="The certificate has changed"
      width="md"
      onClose={close}
      focusCancel
      confirm={{
        label: 'Forget…',
        color: 'error',
        run: () => view.getState().openDialog({ kind: 'forget', key: hostKey }),
      }}
    >
      <FaultText fault={fault('host-changed', { host: hostLabel(host) })} />
      <Box sx={{ mt: 3, display: 'grid', gap: 2 }}>
        <section>
          <Typography variant="h3" component="h3">
            Trusted before
          </Typography>
          <Fingerprint sha256={host.certSha256} />
        </section>
        {host.trust.state === 'changed' && (
          <section>
            <Typography variant="h3" component="h3" sx={{ color: 'error.main' }}>
              Shown now
            </Typography>
            <Fingerprint sha256={host.trust.presented} />
          </section>
        )}
      </Box>
    </Modal>
  );
}
