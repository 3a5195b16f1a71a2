import type { HostRecord, Peer } from './host.ts';
import { followersOf, leaderOf, leadersOf, roleOf } from './role.ts';

/** What others tell of a host: enough to draw it where it is no record here. */
export type Told = Pick<Peer, 'id' | 'ip' | 'port'>;

/** One group as it is claimed, from either end of its links; by edge host ID. */
export interface Claim {
  readonly leaders: Map<string, Told>;
  readonly followers: Map<string, Told>;
}

interface Draft {
  readonly leaders: readonly Told[];
  readonly followers: readonly Told[];
}

/** What one host claims; null: it claims no group. */
function draftOf(host: HostRecord): Draft | null {
  if (host.hostId === null) return null;
  const self: Told = { id: host.hostId, ip: host.address, port: host.port };
  const role = roleOf(host);
  if (role === 'leader') return { leaders: [self, ...leadersOf(host)], followers: followersOf(host) };
  const leader = leaderOf(host);
  if (role !== 'follower' || !leader) return null;
  const leaders = leadersOf(host);
  return { leaders: leaders.length > 0 ? leaders : [leader], followers: [self] };
}

/** Leaders that one host names together lead one group, as the control-plane nodes of a cluster do (vendor: Link Hosts). */
export function claimedGroups(all: readonly HostRecord[]): readonly Claim[] {
  const groups = new Map<string, Claim>();
  for (const { leaders, followers } of all.flatMap((host) => draftOf(host) ?? [])) {
    const met = [...new Set(leaders.flatMap(({ id }) => groups.get(id) ?? []))];
    const [group = { leaders: new Map<string, Told>(), followers: new Map<string, Told>() }, ...others] = met;
    for (const other of others) {
      for (const [id, told] of other.leaders) add(group.leaders, id, told);
      for (const [id, told] of other.followers) add(group.followers, id, told);
    }
    for (const told of leaders) add(group.leaders, told.id, told);
    for (const told of followers) add(group.followers, told.id, told);
    for (const id of group.leaders.keys()) groups.set(id, group);
  }
  const claims = [...new Set(groups.values())];
  // Among those that lead a host is no follower too, whatever one of them says of it.
  for (const { leaders, followers } of claims) for (const id of leaders.keys()) followers.delete(id);
  return claims;
}

/** Who was told of first stays: everybody tells the same of whom everybody knows. */
function add(into: Map<string, Told>, id: string, told: Told): void {
  if (!into.has(id)) into.set(id, told);
}
