import Box from '@mui/material/Box';
import type { HostRecord } from '#shared/model/host.ts';
import { changesSummary } from './host-steps.ts';

/** What the last scan found changed. Keeps its line when there is nothing, so that the table stays where it is. */
export function ChangesLine({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  return (
    <Box role="status" sx={{ flex: '1 0 auto', minHeight: 24, my: -1, fontWeight: 600 }}>
      {changesSummary(hosts)}
    </Box>
  );
}
