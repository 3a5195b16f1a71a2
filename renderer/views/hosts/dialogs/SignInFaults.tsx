import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, nameList, shortHostId } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';

export interface SignInFaultsProps {
  readonly problem: Fault | null;
  readonly hosts: readonly HostRecord[];
}

/** So many are read in a dialog; hundreds would push the fields out of it. */
const mostTold = 3;

/** Why sign-in did not hold: the refusal in full, and by name the hosts that were spared a failed try. */
export function SignInFaults({ problem, hosts }: SignInFaultsProps) {
  const faults = problem ? [problem] : hosts.flatMap(({ session }) => session.fault ?? []);
  const told = faults.filter(({ code }) => code !== 'sign-in-not-tried');
  const spared = hosts.filter(({ session }) => session.fault?.code === 'sign-in-not-tried');
  return (
    <Box
      role="alert"
      sx={{ display: 'grid', gap: 1, p: 1.5, mb: 2, borderRadius: 1, bgcolor: 'error.light' }}
    >
      {(told.length > 0 ? told.slice(0, mostTold) : faults.slice(0, 1)).map((fault, index) => (
        <FaultText key={index} fault={fault} />
      ))}
      {told.length > mostTold && (
        <Typography variant="body2">
          And {told.length - mostTold} more; each row of the list says why.
        </Typography>
      )}
      {spared.length > 0 && told.length > 0 && (
        <Typography variant="body2">
          Not tried: {nameList(spared.map((host) => shortHostId(hostLabel(host))))}
        </Typography>
      )}
    </Box>
  );
}
