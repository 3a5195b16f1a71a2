import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { saasEndpoint } from '#shared/model/pairing.ts';
import { Field } from '../../parts/Field.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { Problem } from '../../parts/Problem.tsx';
import type { Shown } from './use-look.ts';
import { useLook } from './use-look.ts';

export interface EndpointStepProps {
  /** Null: nobody named one yet. */
  readonly asked: string | null;
  look(shown: Shown): void;
  onClose(): void;
}

/** Which console. The one that hosts were paired with is the likeliest, else the vendor's own. */
export function EndpointStep({ asked, look, onClose }: EndpointStepProps) {
  const paired = useFeed(({ pairings }) => pairings?.[0]?.endpoint ?? null);
  const [endpoint, setEndpoint] = useState(asked ?? paired ?? saasEndpoint);
  const { busy, problem, run } = useLook(look);
  const clean = problem?.params['clean'];
  return (
    <Modal
      title="Connect to Palette"
      onClose={onClose}
      confirm={{
        label: 'Next step',
        busy,
        reason: endpoint.trim() === '' ? 'Type the address of the console.' : null,
        run: () => void run(endpoint),
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        The address that the hosts have as Palette API endpoint: a name, with :PORT where it is not 443,
        without https:// or a path. Fieldlink looks at its certificate first and sends nothing yet.
      </Typography>
      <Field
        label="Palette API endpoint"
        autoFocus
        maxLength={2_000}
        value={endpoint}
        onChange={setEndpoint}
        problemId={problem ? 'console-problem' : undefined}
      />
      <Box role="status" sx={{ mt: 1, minHeight: 24, color: 'text.secondary' }}>
        {busy ? 'Looking at its certificate…' : ''}
      </Box>
      <Problem fault={problem} id="console-problem" />
      {typeof clean === 'string' && <Button onClick={() => void run(clean)}>Use {clean}</Button>}
    </Modal>
  );
}
