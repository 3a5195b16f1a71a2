import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { nameToType } from '#shared/model/trust.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';
import { Fingerprint } from '../../../parts/Fingerprint.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { useFrozenHosts } from './use-hosts-by-key.ts';
import { useOne } from './use-one.ts';

/** Vouching for a changed certificate costs the host's whole name: no slip, and no habit of clicking, can do it. */
export function RepinDialog({ hostKey }: { readonly hostKey: string }) {
  const { commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const [host] = useFrozenHosts(useOne(hostKey));
  const busy = useMarked('repin');
  const [typedName, setTypedName] = useState('');
  const [problem, setProblem] = useState<Fault | null>(null);
  if (host?.trust.state !== 'changed') return null;
  const name = nameToType(host);
  const { presented } = host.trust;

  const repin = async (): Promise<void> => {
    const input = { key: hostKey, certSha256: presented, typedName };
    const result = await commands.run('hosts.repin', input, { mark: 'repin', quiet: true });
    if (result && isOk(result)) close();
    else if (result) setProblem(result.error);
  };

  return (
    <Modal
      title="Trust the new certificate?"
      onClose={close}
      focusCancel
      confirm={{
        label: 'Trust new certificate',
        color: 'error',
        busy,
        reason: typedName.trim() === name ? null : 'Type the name of the host exactly as it stands above.',
        run: () => void repin(),
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Only if you have seen this fingerprint at the host itself. From then on Fieldlink talks to whoever
        shows it, and asks you to sign in again.
      </Typography>
      <Fingerprint sha256={presented} narrow />
      <Typography variant="body2" sx={{ mt: 2, mb: 1 }}>
        To trust it, type the name of the host:
        <Box component="strong" sx={{ display: 'block', overflowWrap: 'anywhere', userSelect: 'text' }}>
          {name}
        </Box>
      </Typography>
      <Field
        label="Name of the host"
        maxLength={300}
        value={typedName}
        onChange={(value) => {
          setTypedName(value);
          setProblem(null);
        }}
        problemId={problem ? 'repin-problem' : undefined}
      />
      {problem && (
        <Box role="alert" sx={{ mt: 2, color: 'error.main' }}>
          <FaultText id="repin-problem" fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
