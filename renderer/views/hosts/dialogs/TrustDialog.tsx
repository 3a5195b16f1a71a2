import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { warningsOf } from '#shared/model/warnings.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { toggled } from '../../../parts/toggled.ts';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';
import { TrustItem } from './TrustItem.tsx';
import { useFrozenHosts } from './use-hosts-by-key.ts';

const noHosts: readonly HostRecord[] = [];

export interface TrustDialogProps {
  readonly keys: readonly string[];
  onClose(): void;
  onTrusted(keys: readonly string[]): void;
  /** Going on without trusting any of them, where there is something to go on to. */
  readonly onSkip?: (() => void) | undefined;
}

/** First contact. What is sent is exactly what was shown, even if a host changes its certificate meanwhile. */
export function TrustDialog({ keys, onClose, onTrusted, onSkip }: TrustDialogProps) {
  const { commands, view } = useStores();
  const hosts = useFrozenHosts(keys);
  const all = useFeed((state) => state.hosts ?? noHosts);
  const busy = useMarked('trust');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Fault | null>(null);
  const chosen = hosts.filter(({ key }) => !left.has(key));

  const trust = async (): Promise<void> => {
    const pins = chosen.map(({ key, certSha256 }) => ({ key, certSha256 }));
    const result = await commands.run('hosts.trust', { pins }, { mark: 'trust', quiet: true });
    if (result && isOk(result)) onTrusted(pins.map(({ key }) => key));
    else if (result) setProblem(result.error);
  };

  return (
    <Modal
      title={hosts.length === 1 ? 'Trust this host?' : `Trust these ${hosts.length} hosts?`}
      width="md"
      fill
      onClose={onClose}
      focusCancel
      otherwise={onSkip && { label: 'Go on without', run: onSkip }}
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
      <Button
        sx={{ mt: -1, mb: 1, ml: -2, alignSelf: 'start' }}
        onClick={() => view.getState().openDialog({ kind: 'expect' })}
      >
        I have a list of expected fingerprints…
      </Button>
      {problem && (
        <Box role="alert" sx={{ mb: 2, color: 'error.main' }}>
          <FaultText fault={problem} />
        </Box>
      )}
      <LongList
        label="Hosts to trust"
        keys={hosts.map(({ key }) => key)}
        height={154}
        item={(index) => {
          const host = hosts[index];
          return (
            host && (
              <TrustItem
                host={host}
                warnings={warningsOf(host, all)}
                {...(hosts.length > 1 && {
                  ticked: !left.has(host.key),
                  onTick: () => setLeft(toggled(left, host.key)),
                })}
              />
            )
          );
        }}
      />
    </Modal>
  );
}
