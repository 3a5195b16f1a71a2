import type { ClusterFacts, HostRecord } from './host.ts';
import { isSignedIn } from './host.ts';
import { isCentral } from './link-rules.ts';
import {
  isInCluster,
  isInUse,
  isLeaderPeer,
  leadersOf,
  leadsCluster,
  lists,
  otherPeers,
  roleOf,
} from './role.ts';

/** The host itself and those of its group that tell for themselves right now: at least one end lists the other. */
function tellersOf(host: HostRecord, all: readonly HostRecord[]): readonly HostRecord[] {
  const known = new Set(otherPeers(host).map(({ id }) => id));
  const others = all.filter(
    (each) =>
      each.key !== host.key &&
      isSignedIn(each) &&
      each.reach.state === 'reachable' &&
      ((each.hostId !== null && known.has(each.hostId)) || lists(each, host)),
  );
  return [host, ...others];
}

export interface GroupCluster {
  /** Null: known by its In-Use hosts only, because none of them is signed in. */
  readonly facts: ClusterFacts | null;
  /** Palette manages it: its hosts refuse what is done from here. */
  readonly isCentral: boolean;
  /** Hosts of the group that lead, and all of the group, the viewed host among them. */
  readonly leaders: number;
  readonly hosts: number;
}

/** The cluster that runs on the group of this host, whether or not the host is part of it; null: none. */
export function clusterOf(host: HostRecord, all: readonly HostRecord[]): GroupCluster | null {
  const tellers = tellersOf(host, all).filter(({ cluster }) => cluster !== null);
  const facts = tellers[0]?.cluster ?? null;
  if (!facts && !isInCluster(host) && !otherPeers(host).some(isInUse)) return null;
  const leaders = leadersOf(host).length + (roleOf(host) === 'leader' ? 1 : 0);
  return { facts, isCentral: tellers.some(isCentral), leaders, hosts: otherPeers(host).length + 1 };
}

/** One host that leads by somebody's account, and whose account that is. */
export interface LeaderClaim {
  readonly id: string;
  readonly ip: string;
  readonly by: readonly HostRecord[];
}

/** Every claim of leadership, by the hosts that can be asked. */
function leaderClaims(tellers: readonly HostRecord[]): readonly LeaderClaim[] {
  const claims = new Map<string, { id: string; ip: string; by: HostRecord[] }>();
  const claim = (id: string, ip: string, by: HostRecord): void => {
    const known = claims.get(id) ?? { id, ip, by: [] };
    known.by.push(by);
    claims.set(id, known);
  };
  for (const teller of tellers) {
    const leads = roleOf(teller) === 'leader' && otherPeers(teller).length > 0;
    if (leads && teller.hostId !== null) claim(teller.hostId, teller.address, teller);
    for (const { id, ip } of leadersOf(teller)) claim(id, ip, teller);
  }
  return [...claims.values()];
}

/**
 * Several leaders are as it should be where each leads as a control-plane node of the group's cluster (vendor: Link Hosts);
 * otherwise a group has exactly one. Answers the claims only when they cannot all be true.
 */
export function disputedLeaders(host: HostRecord, all: readonly HostRecord[]): readonly LeaderClaim[] {
  const tellers = tellersOf(host, all);
  const claims = leaderClaims(tellers);
  const byCluster = ({ id }: LeaderClaim): boolean =>
    tellers.some(
      (teller) =>
        (teller.hostId === id && leadsCluster(teller)) ||
        otherPeers(teller).some((peer) => peer.id === id && isLeaderPeer(peer) && isInUse(peer)),
    );
  return claims.length < 2 || claims.every(byCluster) ? [] : claims;
}
