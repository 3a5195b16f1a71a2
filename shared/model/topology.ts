import { byWord } from './natural-order.ts';
import type { LeaderClaim, GroupCluster } from './group.ts';
import { clusterOf, disputedLeaders } from './group.ts';
import type { HostRecord } from './host.ts';
import type { Claim } from './topology-claims.ts';
import { claimedGroups } from './topology-claims.ts';
import type { TopologyNode } from './topology-node.ts';
import { createNodes } from './topology-node.ts';
import { roleOf } from './role.ts';

/**
 * `group`: leaders and who follows them. `unclear`: linked to somebody, in words that do not tell who leads. `loose`: not
 * linked. `unread`: nobody has been told whom they are linked to, most often for want of a sign-in.
 */
export type PanelKind = 'group' | 'unclear' | 'loose' | 'unread';

export interface TopologyPanel {
  /** Stays the same as long as the same hosts lead. */
  readonly id: string;
  readonly kind: PanelKind;
  /** Of a group, else empty. */
  readonly leaders: readonly TopologyNode[];
  /** Those of its cluster first; each part by address, so that nobody moves when a state changes. */
  readonly members: readonly TopologyNode[];
  readonly cluster: GroupCluster | null;
  /** Who leads by whose account, where the accounts cannot all be true. Nothing is voted on. */
  readonly claims: readonly LeaderClaim[];
}

const inPlace = (a: TopologyNode, b: TopologyNode): number =>
  byWord(a.address, b.address) || byWord(a.id, b.id);

const byClusterAndPlace = (a: TopologyNode, b: TopologyNode): number =>
  Number(b.inUse) - Number(a.inUse) || inPlace(a, b);

/** The group as those tell it that can be asked; one that tells anything speaks for what is true of all. */
function groupPanel({ leaders, followers }: Claim, nodes: ReturnType<typeof createNodes>): TopologyPanel {
  const id = [...leaders.keys()].sort(byWord)[0] ?? '';
  const told = nodes.recordsOf(leaders.values());
  const teller = told.find((host) => roleOf(host) === 'leader') ?? nodes.recordsOf(followers.values())[0];
  // Those alone have a say in it; everybody asked about everybody would take a large site a quarter of a second.
  const heard = teller
    ? [...new Set([...told, ...nodes.recordsOf(followers.values()), ...nodes.listersOf(teller)])]
    : [];
  const claims = teller ? disputedLeaders(teller, heard) : [];
  return {
    id,
    kind: 'group',
    leaders: [...leaders.values()].map((peer) => nodes.leader(id, peer, claims)).sort(inPlace),
    members: [...followers.values()].map((peer) => nodes.follower(id, peer, told)).sort(byClusterAndPlace),
    cluster: teller ? clusterOf(teller, heard) : null,
    claims,
  };
}

function loosePanel(kind: PanelKind, nodes: readonly TopologyNode[]): TopologyPanel[] {
  if (nodes.length === 0) return [];
  return [{ id: kind, kind, leaders: [], members: [...nodes].sort(inPlace), cluster: null, claims: [] }];
}

const kindOf = (host: HostRecord): PanelKind => {
  if (!host.link || !host.facts) return 'unread';
  return roleOf(host) === 'standalone' ? 'loose' : 'unclear';
};

/**
 * Who leads whom, from the records of one snapshot. Every host stands in it at least once, and once in each group that
 * claims it: one that two leaders list stands with both.
 */
export function topologyOf(all: readonly HostRecord[]): readonly TopologyPanel[] {
  const nodes = createNodes(all);
  const groups = claimedGroups(all).map((claim) => groupPanel(claim, nodes));
  groups.sort((a, b) => {
    const [first, second] = [a.leaders[0], b.leaders[0]];
    return first && second ? inPlace(first, second) : 0;
  });
  const placed = new Set(
    groups.flatMap(({ leaders, members }) => [...leaders, ...members].map(({ host }) => host?.key)),
  );
  const rest = all.filter(({ key }) => !placed.has(key));
  const of = (kind: PanelKind): TopologyNode[] =>
    rest.filter((host) => kindOf(host) === kind).map((host) => nodes.alone(kind, host));
  return [
    ...groups,
    ...(['unclear', 'loose', 'unread'] as const).flatMap((kind) => loosePanel(kind, of(kind))),
  ];
}
