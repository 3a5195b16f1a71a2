import Box from '@mui/material/Box';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from './FaultText.tsx';

/** Why what was asked for in a dialog did not happen. */
export function Problem({ fault, id }: { readonly fault: Fault | null; readonly id?: string }) {
  if (!fault) return null;
  return (
    <Box role="alert" sx={{ p: 1.5, my: 1, borderRadius: 1, bgcolor: 'error.light' }}>
      <FaultText fault={fault} {...(id !== undefined && { id })} />
    </Box>
  );
}
