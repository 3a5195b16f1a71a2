import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { warningsOf } from '#shared/model/warnings.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Fingerprint } from '../../../parts/Fingerprint.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useFeed, useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { useFrozenHosts } from './use-hosts-by-key.ts';

const noHosts: readonly HostRecord[] = [];

/** First contact. What is sent is exactly what was shown, even if a host changes its certificate meanwhile. */
export function TrustDialog({ keys }: { readonly keys: readonly string[] }) {
  const { commands, view } = useStores();
  const close = useView((state) => state.closeDialog);
  const hosts = useFrozenHosts(keys);
  const all = useFeed((state) => state.hosts ?? noHosts);
  const busy = useMarked('trust');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Fault | null>(null);
  const chosen = hosts.filter(({ key }) => !left.has(key));

  const trust = async (): Promise<void> => {
    const pins = chosen.map(({ key, certSha256 }) => ({ key, certSha256 }));
    const result = await commands.run('hosts.trust', { pins }, { mark: 'trust', quiet: true });
    if (result && isOk(result)) close();
    else if (result) setProblem(result.error);
  };

  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };

  return (
    <Modal
      title={hosts.length === 1 ? 'Trust this host?' : `Trust these ${hosts.length} hosts?`}
      width="md"
      onClose={close}
      focusCancel
      confirm={{
        label: 'Trust',
        busy,
        reason: chosen.length > 0 ? null : 'Tick at least one host.',
        run: () => void trust(),
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        Compare each fingerprint with the one the host itself shows, or the six words over the phone. From
        then on Fieldlink talks to a host only while it shows this certificate.
      </Typography>
      <Button sx={{ mt: -1, mb: 1, ml: -2 }} onClick={() => view.getState().openDialog({ kind: 'expect' })}>
        I have a list of expected fingerprints…
      </Button>
      {problem && (
        <Box role="alert" sx={{ mb: 2, color: 'error.main' }}>
          <FaultText fault={problem} />
        </Box>
      )}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, border: '1px solid', borderColor: 'divider', borderRadius: 1 }}
      >
        {hosts.map((host, index) => (
          <Box
            component="li"
            key={host.key}
            sx={{ px: 2, py: 1.5, ...(index > 0 && { borderTop: '1px solid', borderColor: 'divider' }) }}
          >
            {hosts.length === 1 ? (
              <Typography variant="h3" component="h3">
                {hostLabel(host)}
              </Typography>
            ) : (
              <FormControlLabel
                control={<Checkbox checked={!left.has(host.key)} onChange={() => toggle(host.key)} />}
                label={hostPort(host.address, host.port)}
                slotProps={{ typography: { sx: { fontWeight: 600 } } }}
              />
            )}
            {warningsOf(host, all).map((warning) => (
              <Box key={warning.code} sx={{ my: 0.5, color: 'warning.main' }}>
                <FaultText fault={warning} />
              </Box>
            ))}
            <Fingerprint sha256={host.certSha256} />
          </Box>
        ))}
      </Box>
    </Modal>
  );
}
