import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { otherPeers, roleOf } from '#shared/model/role.ts';

/** The table holds this host alone: says what would bring others into it. */
export function GroupHint({ host }: { readonly host: HostRecord }) {
  const role = roleOf(host);
  if (role === 'unknown' || role === 'follower' || otherPeers(host).length > 0) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 720 }}>
      {role === 'leader'
        ? 'No host follows this leader yet. Link hosts to it under Hosts with Link to leader, or paste its token on another host.'
        : 'This host is not linked. Tick hosts under Hosts and use Link to leader; or press Generate token here and paste the token on the host that shall follow.'}
    </Typography>
  );
}
