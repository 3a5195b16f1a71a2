import { byId } from './by-id.ts';
import { minutesNotSynced } from './content-sync.ts';
import type { LeaderClaim } from './group.ts';
import type { HostRecord, Peer } from './host.ts';
import { ownFindings } from './link-health.ts';
import type { LinkFinding } from './link-health.ts';
import type { Role } from './role.ts';
import { isInCluster, isPeerInUse, listsEachOther, otherPeers, roleOf } from './role.ts';
import type { Told } from './topology-claims.ts';
import type { Trouble } from './topology-trouble.ts';
import { claimTrouble, linkTroubles, peerTroubles, troublesOf, worstFirst } from './topology-trouble.ts';

/** `both`: each end lists the other. `half`: read at both ends, and they differ. `untold`: one end has not told. */
export type LinkEnds = 'both' | 'half' | 'untold';

/** What the leaders tell of a follower's content; the worst where they differ. */
export interface ToldSync {
  /** The leader's own word; null: it has none. */
  readonly word: string | null;
  /** Minutes without sync; null: in sync. */
  readonly minutes: number | null;
}

/** One host at one place of the picture. */
export interface TopologyNode {
  /** Panel and host: who is claimed by two groups has two places. */
  readonly id: string;
  /** Null: others tell of it, Fieldlink has not met it. */
  readonly host: HostRecord | null;
  /** Known by where it answers only: it has not told its ID, and stands where somebody says that it is. */
  readonly byAddress: boolean;
  readonly hostId: string | null;
  readonly address: string;
  /** Null: not told. */
  readonly port: number | null;
  readonly role: Role;
  /** To the leaders of its panel; null: it is no follower here. */
  readonly link: LinkEnds | null;
  readonly sync: ToldSync | null;
  /** A node of the cluster that runs on its group. */
  readonly inUse: boolean;
  /** The worst first. */
  readonly troubles: readonly Trouble[];
}

/** Makes the places of one snapshot. Indexes it once: a large site has thousands of links to look at. */
export function createNodes(all: readonly HostRecord[]) {
  const known = byId(all);
  const nameless = new Map<string, HostRecord>();
  for (const host of all)
    if (host.hostId === null) for (const address of host.addresses) nameless.set(address, host);
  const listers = new Map<string, HostRecord[]>();
  for (const host of all)
    for (const { id } of otherPeers(host)) {
      const some = listers.get(id);
      if (some) some.push(host);
      else listers.set(id, [host]);
    }
  const own = new Map<string, readonly Trouble[]>();
  const findings = new Map<string, readonly LinkFinding[]>();
  const peers = new Map<string, ReadonlyMap<string, Peer>>();

  const recordOf = ({ id, ip, port }: Told): HostRecord | null => {
    const there = nameless.get(ip);
    return known.get(id) ?? (there && (port === null || port === there.port) ? there : null);
  };
  const once = <T>(kept: Map<string, T>, host: HostRecord, make: () => T): T => {
    const made = kept.get(host.key) ?? make();
    kept.set(host.key, made);
    return made;
  };
  const troublesOfRecord = (host: HostRecord): readonly Trouble[] =>
    once(own, host, () => troublesOf(host, all));
  const findingsOf = (host: HostRecord): readonly LinkFinding[] =>
    once(findings, host, () => ownFindings(host, all));
  const peersOf = (host: HostRecord): ReadonlyMap<string, Peer> =>
    once(peers, host, () => new Map(otherPeers(host).map((peer) => [peer.id, peer])));

  const place = (panel: string, told: Told, host: HostRecord | null) => ({
    id: `${panel}/${told.id}`,
    host,
    byAddress: host !== null && host.hostId === null,
    hostId: host?.hostId ?? told.id,
    address: host?.address ?? told.ip,
    port: host?.port ?? told.port,
  });

  return {
    recordsOf: (told: Iterable<Told>): readonly HostRecord[] =>
      [...told].flatMap((each) => known.get(each.id) ?? []),

    /** Who lists this host among its peers. */
    listersOf: (host: HostRecord): readonly HostRecord[] => listers.get(host.hostId ?? '') ?? [],

    leader: (panel: string, told: Told, claims: readonly LeaderClaim[]): TopologyNode => {
      const host = recordOf(told);
      return {
        ...place(panel, told, host),
        role: host && roleOf(host) !== 'unknown' ? roleOf(host) : 'leader',
        ...{ link: null, sync: null },
        inUse: host !== null && isInCluster(host),
        troubles: worstFirst([...(host ? troublesOfRecord(host) : []), ...claimTrouble(told.id, claims)]),
      };
    },

    follower: (panel: string, told: Told, leaders: readonly HostRecord[]): TopologyNode => {
      const host = recordOf(told);
      const lines = leaders.flatMap((leader) => {
        const peer = peersOf(leader).get(told.id);
        return peer ? [{ leader, peer, minutes: minutesNotSynced(leader, peer) }] : [];
      });
      const worst = [...lines].sort((a, b) => (b.minutes ?? -1) - (a.minutes ?? -1))[0];
      const flaws = [
        ...leaders.flatMap((leader) => findingsOf(leader).filter((found) => found.host === told.id)),
        ...(host
          ? findingsOf(host).filter(
              ({ via, leader }) => via === 'host' && leaders.some(({ hostId }) => hostId === leader),
            )
          : []),
      ];
      const isProved = host !== null && leaders.some((leader) => listsEachOther(leader, host));
      return {
        ...place(panel, told, host),
        role: host && roleOf(host) !== 'unknown' ? roleOf(host) : 'follower',
        link: flaws.length > 0 ? 'half' : isProved ? 'both' : 'untold',
        sync: worst ? { word: worst.peer.content, minutes: worst.minutes } : null,
        inUse: lines.some(({ leader, peer }) => isPeerInUse(leader, peer, host)),
        troubles: worstFirst([
          ...(host ? troublesOfRecord(host) : []),
          ...linkTroubles(flaws),
          ...lines.flatMap(({ peer, minutes }) => peerTroubles(peer, minutes)),
        ]),
      };
    },

    alone: (panel: string, host: HostRecord): TopologyNode => ({
      ...place(panel, { id: host.hostId ?? host.key, ip: host.address, port: host.port }, host),
      hostId: host.hostId,
      role: roleOf(host),
      ...{ link: null, sync: null },
      inUse: isInCluster(host),
      troubles: troublesOfRecord(host),
    }),
  };
}
