import Box from '@mui/material/Box';
import { Field } from '../../../parts/Field.tsx';
import type { StepProps } from './use-draft.ts';

/** vendor: step 1: what the cluster is called in Palette. */
export function DetailsStep({ draft, change }: StepProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Field label="Cluster name" maxLength={256} value={draft.name} onChange={(name) => change({ name })} />
      <Field
        label="Description (optional)"
        lines={3}
        prose
        maxLength={2_000}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <Field
        label="Tags (apart by commas)"
        maxLength={2_000}
        value={draft.tags}
        onChange={(tags) => change({ tags })}
      />
    </Box>
  );
}
