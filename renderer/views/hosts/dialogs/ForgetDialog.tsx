import Typography from '@mui/material/Typography';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { useFrozenHosts } from './use-hosts-by-key.ts';
import { useOne } from './use-one.ts';

export function ForgetDialog({ hostKey }: { readonly hostKey: string }) {
  const { commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const [host] = useFrozenHosts(useOne(hostKey));
  const busy = useMarked('forget');

  const forget = async (): Promise<void> => {
    await commands.run('hosts.forget', { key: hostKey }, { mark: 'forget' });
    close();
  };

  return (
    <Modal
      title={`Forget ${host ? shortHostId(hostLabel(host)) : 'this host'}?`}
      onClose={close}
      focusCancel
      confirm={{ label: 'Forget', color: 'error', busy, run: () => void forget() }}
    >
      <Typography variant="body1">
        Fieldlink signs out of it and drops its entry, its trusted certificate, its name and notes. Nothing
        changes on the host: it stays linked as it is. To use it again, find it and compare its fingerprint
        anew. Session still tells what was done with it.
      </Typography>
    </Modal>
  );
}
