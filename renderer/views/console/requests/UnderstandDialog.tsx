import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { PairingRequest } from '#shared/model/palette.ts';
import { fault } from '#shared/model/result.ts';
import { Card } from '../../../parts/Card.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { RequestFacts } from './RequestFacts.tsx';

export interface UnderstandDialogProps {
  readonly request: PairingRequest;
  onConfirm(): void;
  onClose(): void;
}

/** vendor: the warning before the wizard. There is no way back from a paired cluster. */
export function UnderstandDialog({ request, onConfirm, onClose }: UnderstandDialogProps) {
  const [isUnderstood, setUnderstood] = useState(false);
  const { clusterName, hosts } = request;
  return (
    <Modal
      title={`Pair ${clusterName}?`}
      width="md"
      onClose={onClose}
      confirm={{
        label: 'Confirm',
        reason: isUnderstood ? null : 'Tick I understand first.',
        run: onConfirm,
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Card tone="warn" icon={WarningIcon}>
          <Typography variant="body1">
            Once paired, this cluster is only centrally managed, and local operations on its hosts are no
            longer permitted. This cannot be undone.
          </Typography>
        </Card>
        {hosts.length > 1 && (
          <FindingCard
            finding={{
              weight: 'warns',
              fault: fault('pairing-multi-node', { cluster: clusterName, nodes: hosts.length }),
            }}
          />
        )}
        <RequestFacts request={request} />
        <FormControlLabel
          control={<Checkbox checked={isUnderstood} onChange={(_, on) => setUnderstood(on)} />}
          label="I understand"
        />
      </Box>
    </Modal>
  );
}
