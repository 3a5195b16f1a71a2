import { useState } from 'react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { isOk } from '#shared/model/result.ts';
import type { VaultView } from '#shared/model/vault.ts';
import { Modal } from '../../parts/Modal.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';

export interface ForgetSiteDialogProps {
  readonly vault: VaultView;
  onClose(): void;
}

/** Before the laptop goes to somebody else, or when the passphrase is lost. */
export function ForgetSiteDialog({ vault, onClose }: ForgetSiteDialogProps) {
  const { commands, notices } = useStores();
  const busy = useMarked('forget-site');
  const [pins, setPins] = useState(false);

  const forget = async (): Promise<void> => {
    const result = await commands.run('vault.forgetSite', { pins }, { mark: 'forget-site' });
    onClose();
    if (!result || !isOk(result)) return;
    const hosts = pins ? ` ${result.ok.hosts} hosts and every trusted certificate are forgotten too.` : '';
    notices.getState().addInfo('forget-site', `The account of this site is wiped from this laptop.${hosts}`);
  };

  return (
    <Modal
      title="Forget this site?"
      onClose={onClose}
      focusCancel
      confirm={{ label: 'Forget', color: 'error', busy, run: () => void forget() }}
    >
      <Typography variant="body1" sx={{ mb: 2 }}>
        Fieldlink wipes the user name and password of this site from memory and disk.
        {vault.state === 'locked' && ' The vault is locked, so it goes as a whole, with its passphrase.'}{' '}
        Nothing changes on the hosts.
      </Typography>
      <FormControlLabel
        control={<Checkbox checked={pins} onChange={(_, on) => setPins(on)} />}
        label="Also forget all hosts, their trusted certificates, names and notes"
      />
    </Modal>
  );
}
