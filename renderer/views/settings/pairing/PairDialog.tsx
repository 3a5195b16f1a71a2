import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Finding } from '#shared/model/finding.ts';
import type { Fault } from '#shared/model/result.ts';
import { Card } from '../../../parts/Card.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Modal } from '../../../parts/Modal.tsx';

export interface PairDialogProps {
  readonly cluster: string;
  readonly endpoint: string;
  readonly insecure: boolean;
  readonly busy: boolean;
  /** What speaks against it without stopping it. */
  readonly warnings: readonly Finding[];
  readonly children?: ReactNode;
  onSend(): Promise<Fault | null>;
  onClose(): void;
}

/** vendor: Pair Local Cluster with Palette: what cannot be undone is said before it is asked for. */
export function PairDialog({
  cluster,
  endpoint,
  insecure,
  busy,
  warnings,
  children,
  onSend,
  onClose,
}: PairDialogProps) {
  const [problem, setProblem] = useState<Fault | null>(null);
  const send = async (): Promise<void> => {
    const fault = await onSend();
    setProblem(fault);
    if (!fault) onClose();
  };
  return (
    <Modal
      title={`Pair ${cluster} with Palette?`}
      focusCancel
      onClose={onClose}
      confirm={{ label: problem ? 'Try again' : 'Pair', busy, run: () => void send() }}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="body1">
          The hosts of this cluster send a request to {endpoint}. Until somebody accepts it in Palette it can
          be cancelled here.
        </Typography>
        <Card tone="warn" icon={WarningIcon}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            Once it is accepted there is no way back.
          </Typography>
          <Typography variant="body2">
            From then on only Palette manages this cluster, and its hosts refuse local operations.
            {insecure && ' The certificate of Palette will not be checked.'}
          </Typography>
        </Card>
        {warnings.map((finding) => (
          <FindingCard key={finding.fault.code} finding={finding} />
        ))}
        {children}
        {problem && (
          <Box role="alert">
            <FindingCard finding={{ weight: 'refuses', fault: problem }} />
          </Box>
        )}
      </Box>
    </Modal>
  );
}
