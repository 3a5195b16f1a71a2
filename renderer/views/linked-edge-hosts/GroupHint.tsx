import { useMemo } from 'react';
import Typography from '@mui/material/Typography';
import { explain } from '#shared/contract/sentences/explain.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { unreadEnds } from '#shared/model/link-health.ts';
import { isLocal } from '#shared/model/link-rules.ts';
import { nameList } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { otherPeers, roleOf } from '#shared/model/role.ts';
import { useFeed } from '../../store/use-stores.ts';

const alone = {
  leader:
    'No host follows this leader yet. Link hosts to it under Hosts with Link to leader, or paste its token on another host.',
  standalone:
    'This host is not linked. Tick hosts under Hosts and use Link to leader; or press Generate token here and paste the token on the host that shall follow.',
};

/** Under the table: what would bring others into it, or which of its lines are known from one end only. */
export function GroupHint({ host }: { readonly host: HostRecord }) {
  const all = useFeed(({ hosts }) => hosts);
  const role = roleOf(host);
  const unread = useMemo(() => unreadEnds(host, all ?? []), [host, all]);
  const isAlone =
    otherPeers(host).length === 0 && (role === 'leader' || role === 'standalone') && isLocal(host) === null;
  const { what, cause, next } = explain(
    fault('ends-unread', { count: unread.length, hosts: nameList(unread.map(({ ip }) => ip)) }),
  );
  if (!isAlone && unread.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 880 }}>
      {isAlone ? alone[role] : `${what} ${cause} ${next}`}
    </Typography>
  );
}
