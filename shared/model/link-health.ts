import type { ErrorCode } from '../contract/errors.ts';
import { byId } from './by-id.ts';
import type { HostRecord, Peer } from './host.ts';
import { isSignedIn } from './host.ts';
import { hostLabel, nameList, shortHostId } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { followersOf, isLinked, leadersOf, lists, otherPeers, roleOf, sameWord } from './role.ts';

/** In the order a technician would mend them. */
export const linkFlaws = [
  'link-follower-only',
  'link-leader-only',
  'link-elsewhere',
  'link-leader-follows',
  'link-moved',
] as const satisfies readonly ErrorCode[];

export type LinkFlaw = (typeof linkFlaws)[number];

/**
 * A link that is not what the host that lists it believes. Unlinking at that end mends it, as `link.unlink` takes it:
 * hosts by key, or by edge host ID where only the other end names them.
 */
export interface LinkFinding {
  readonly code: LinkFlaw;
  readonly leader: string;
  readonly host: string;
  readonly via: 'leader' | 'host';
  /** The end that still lists the other, and the one that leaves by the repair. */
  readonly at: HostRecord;
  readonly leaver: { readonly id: string; readonly address: string };
}

/** An end that told its table lately. One that does not answer proves nothing. */
const isRead = (host: HostRecord | undefined): host is HostRecord =>
  host?.link !== null &&
  host?.facts !== null &&
  host !== undefined &&
  isSignedIn(host) &&
  host.reach.state === 'reachable';

/**
 * Each told its table again after the other's was last seen to change, and neither is linking just now: what they tell
 * differently is no matter of who was asked first.
 */
function isSettled({ link: a }: HostRecord, { link: b }: HostRecord): boolean {
  const isAtIt = [a, b].some((link) => sameWord(link?.status ?? null, 'inprogress', 'pending'));
  return a !== null && b !== null && !isAtIt && a.asked > b.changed && b.asked > a.changed;
}

/** vendor: Link Hosts: the IP address of a linked host cannot be changed. Its own interfaces tell best where it is. */
const isWhere = ({ addresses, facts }: HostRecord, ip: string): boolean =>
  addresses.includes(ip) || facts?.nics.length === 0 || facts?.nics.some((nic) => nic.ip === ip) === true;

const isOfGroup = (host: HostRecord, peers: readonly Peer[]): boolean =>
  peers.some(({ id }) => id === host.hostId || otherPeers(host).some((each) => each.id === id));

/** What the host in a leader's table tells against it. */
function flawOfFollower(leader: HostRecord, peer: Peer, follower: HostRecord): LinkFlaw | null {
  if (!lists(follower, leader)) {
    if (!isLinked(follower)) return 'link-leader-only';
    // With a cluster it may name another control-plane node of the same group.
    return isOfGroup(leader, leadersOf(follower)) ? null : 'link-elsewhere';
  }
  return isWhere(follower, peer.ip) ? null : 'link-moved';
}

/** What the leader that a follower names tells against it. */
function flawOfLeader(follower: HostRecord, peer: Peer, leader: HostRecord): LinkFlaw | null {
  if (!lists(leader, follower)) return 'link-follower-only';
  if (roleOf(leader) === 'follower') return 'link-leader-follows';
  return isWhere(leader, peer.ip) ? null : 'link-moved';
}

/** Flaws of the links that this host itself lists; of peers among followers nothing, as those two are not linked. */
export function ownFindings(host: HostRecord, all: readonly HostRecord[]): readonly LinkFinding[] {
  if (!isRead(host)) return [];
  const known = byId(all);
  const other = ({ id }: Peer): HostRecord | null => {
    const found = known.get(id);
    return isRead(found) && isSettled(host, found) ? found : null;
  };
  if (roleOf(host) === 'leader')
    return followersOf(host).flatMap((peer) => {
      const follower = other(peer);
      const code = follower && flawOfFollower(host, peer, follower);
      const leaver = { id: peer.id, address: peer.ip };
      return code ? [{ code, via: 'leader', leader: host.key, host: peer.id, at: host, leaver }] : [];
    });
  const ends = leadersOf(host).map((peer) => ({ peer, leader: other(peer) }));
  const leaver = { id: hostLabel(host), address: host.address };
  const flaws = ends.map(({ peer, leader }) => ({ peer, code: leader && flawOfLeader(host, peer, leader) }));
  // With a cluster it names several leaders: as long as one of them holds, or may hold, it is linked.
  if (flaws.some(({ code }) => code === null)) return [];
  return flaws
    .slice(0, 1)
    .flatMap(({ peer, code }) =>
      code ? [{ code, via: 'host', leader: peer.id, host: host.key, at: host, leaver }] : [],
    );
}

/** Everything wrong with the links of this host, at either end of them. */
export function linkFindings(host: HostRecord, all: readonly HostRecord[]): readonly LinkFinding[] {
  const others = all.filter((each) => each.key !== host.key && lists(each, host));
  return [
    ...ownFindings(host, all),
    ...others.flatMap((each) =>
      ownFindings(each, all).filter((found) => [found.leader, found.host].includes(host.hostId ?? '')),
    ),
  ];
}

/** What is left of a card that stays short; the confirm of the repair names all. */
const fewNames = 3;

/** The same as a technician reads it: one fault for all that is wrong in the same way. */
export function flawsOf(findings: readonly LinkFinding[]): readonly Fault[] {
  return linkFlaws.flatMap((code) => {
    const some = findings.filter((each) => each.code === code);
    if (some.length === 0) return [];
    return [
      fault(code, {
        hosts: nameList(
          some.map(({ leaver }) => shortHostId(leaver.id)),
          fewNames,
        ),
      }),
    ];
  });
}

/** Of those that were shown the ones that are still so: what has mended itself meanwhile is a good link. */
export const stillWrong = (
  shown: readonly LinkFinding[],
  now: readonly LinkFinding[],
): readonly LinkFinding[] =>
  shown.filter(({ code, via, leader, host }) =>
    now.some(
      (each) => each.code === code && each.via === via && each.leader === leader && each.host === host,
    ),
  );

/** What mends them, one run for each leader and end. */
export function repairsOf(findings: readonly LinkFinding[]) {
  const repairs = new Map<string, { leader: string; hosts: string[]; via: 'leader' | 'host' }>();
  for (const { leader, host, via } of findings) {
    const repair = repairs.get(`${via} ${leader}`) ?? { leader, hosts: [], via };
    repair.hosts.push(host);
    repairs.set(`${via} ${leader}`, repair);
  }
  return [...repairs.values()];
}

/** Linked hosts whose own table cannot be read now, as this host lists them: of those links one end is known only. */
export function unreadEnds(host: HostRecord, all: readonly HostRecord[]): readonly Peer[] {
  const known = byId(all);
  const ends = roleOf(host) === 'leader' ? followersOf(host) : leadersOf(host);
  return ends.filter(({ id }) => !isRead(known.get(id)));
}
