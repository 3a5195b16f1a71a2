import type { HostRecord } from './host.ts';
import { networkOf } from './network.ts';
import { followersOf, isInCluster, roleOf } from './role.ts';

/** Why a host should lead. `first`: nothing tells it from the others. */
export type LeaderReason =
  'leads' | 'in-cluster' | 'static-address' | 'network-of-most' | 'kind-of-most' | 'first';

export interface Suggestion {
  readonly leader: HostRecord;
  /** The weightiest first. */
  readonly reasons: readonly LeaderReason[];
}

/** One deployment mode and, in agent mode, one system per group (vendor: Link Hosts, limitations). */
const kindOf = ({ facts }: HostRecord): string | null =>
  facts?.hostType ? [facts.hostType, facts.osFamily, facts.osVersion].join(' ').toLowerCase() : null;

function mostCommon(hosts: readonly HostRecord[], of: (host: HostRecord) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const host of hosts) {
    const word = of(host);
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/**
 * Who should lead the chosen hosts, out of those that may. A leader nobody can be linked to helps nobody, so the kind of
 * most hosts weighs most; then who leads already (a site has one, and it should stay the one), who runs a cluster and can
 * do nothing else, and whose address stays (vendor: Link Hosts: the IP of a linked host cannot change). Null: nobody may.
 */
export function suggestLeader(able: readonly HostRecord[], chosen: readonly HostRecord[]): Suggestion | null {
  const keys = new Set(chosen.map(({ key }) => key));
  const wanted = able.filter((host) => keys.has(host.key) || roleOf(host) === 'leader');
  const [kind, network] = [mostCommon(chosen, kindOf), mostCommon(chosen, networkOf)];
  const traits = (host: HostRecord): readonly (readonly [LeaderReason, number])[] => [
    ['kind-of-most', Number(kind !== null && kindOf(host) === kind)],
    ['leads', roleOf(host) === 'leader' ? 1 + followersOf(host).length : 0],
    ['in-cluster', Number(isInCluster(host))],
    ['static-address', Number(host.facts?.addressOrigin === 'static')],
    ['network-of-most', Number(network !== null && networkOf(host) === network)],
  ];
  const [best] = (wanted.length > 0 ? wanted : able)
    .map((host) => ({ host, weights: traits(host) }))
    .sort((a, b) => compare(b.weights, a.weights));
  if (!best) return null;
  const isOneKind = chosen.every((host) => (kindOf(host) ?? kind) === kind);
  const reasons = best.weights
    .filter(([reason, weight]) => weight > 0 && !(reason === 'kind-of-most' && isOneKind))
    .map(([reason]) => reason);
  return { leader: best.host, reasons: reasons.length > 0 ? reasons : ['first'] };
}

type Weights = readonly (readonly [LeaderReason, number])[];

/** The first trait that differs decides. */
function compare(a: Weights, b: Weights): number {
  for (const [index, [, weight]] of a.entries()) {
    const difference = weight - (b[index]?.[1] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
