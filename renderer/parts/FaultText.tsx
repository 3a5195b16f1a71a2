import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { explain } from '#shared/contract/sentences/explain.ts';
import type { Fault } from '#shared/model/result.ts';
import { MoreAbout } from './MoreAbout.tsx';
import { shortenIds } from './shorten-ids.ts';

/** What happened, the likely cause, the next step: the one form every fault is read in. */
export function FaultText({ fault, id }: { readonly fault: Fault; readonly id?: string }) {
  const { what, cause, next } = explain(shortenIds(fault));
  return (
    <Box id={id} sx={{ overflowWrap: 'anywhere' }} data-fault={fault.code}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {what}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {cause}
      </Typography>
      <Typography variant="body2">
        {next}
        <MoreAbout fault={fault} />
      </Typography>
    </Box>
  );
}
