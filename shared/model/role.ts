import type { HostRecord, Peer } from './host.ts';
import { oncePerRecord } from './once-per-record.ts';

export type Role = 'leader' | 'follower' | 'standalone' | 'unknown';

/** Hosts use few words, and every host of a large group is asked about every other: the first few are remembered. */
const plainWords = new Map<string, string>();
const mostWords = 256;

function plain(word: string): string {
  const known = plainWords.get(word);
  if (known !== undefined) return known;
  const made = word.toLowerCase().replace(/[\s_-]/g, '');
  if (plainWords.size < mostWords) plainWords.set(word, made);
  return made;
}

/** Peer words are free strings in the vendor's document: compare without case, blanks and dashes (domain §1.4). */
export const sameWord = (word: string | null, ...words: string[]): boolean =>
  word !== null && words.includes(plain(word));

/** A role word that is neither known (a newer agent's) falls back on `nodeRole`. */
export const isLeaderPeer = (peer: Peer): boolean =>
  sameWord(peer.role, 'leader') || (!sameWord(peer.role, 'follower') && sameWord(peer.nodeRole, 'init'));

export const isInUse = (peer: Peer): boolean => sameWord(peer.status, 'inuse');

/** Peers other than the host itself: whether `peers` lists the asked host too is not documented (inferred: no). */
export const otherPeers = oncePerRecord(
  (host: HostRecord): readonly Peer[] => host.link?.peers.filter((peer) => peer.id !== host.hostId) ?? [],
);

/** In a cluster: its own phase flag, or a cluster that names it (domain §1.7). */
export const isInCluster = (host: HostRecord): boolean =>
  host.facts?.isClusterPhase === true ||
  (host.hostId !== null && host.cluster?.hostIds.includes(host.hostId) === true);

/** vendor: Link Hosts: in a cluster every control-plane node issues tokens and leads, whoever took the others in. */
export const leadsCluster = (host: HostRecord): boolean =>
  isInCluster(host) &&
  (sameWord(host.facts?.nodeRole ?? null, 'init', 'controlplane') ||
    (host.hostId !== null && host.cluster?.controlPlaneIds.includes(host.hostId) === true));

/** Linked to somebody, at either end. */
export const isLinked = (host: HostRecord): boolean => otherPeers(host).length > 0;

/** Peers that lead, as this host tells it: one, or with a cluster all its control-plane nodes. */
export const leadersOf = oncePerRecord((host: HostRecord): readonly Peer[] =>
  otherPeers(host).filter(isLeaderPeer),
);

/** The peer a follower is linked to. With a cluster any of its leaders does: what is done on one is done on all. */
export const leaderOf = (host: HostRecord): Peer | null =>
  roleOf(host) === 'follower' ? (leadersOf(host)[0] ?? otherPeers(host)[0] ?? null) : null;

export const followersOf = oncePerRecord((host: HostRecord): readonly Peer[] =>
  roleOf(host) === 'leader' ? otherPeers(host).filter((peer) => !isLeaderPeer(peer)) : [],
);

/**
 * No API field says "is leader" (domain §1.6, inferred). Evidence in order of weight: the host's own line among its peers,
 * its place in a cluster, a peer that leads, its own `nodeRole`, what Fieldlink asked of it, peers that all follow.
 */
export const roleOf = oncePerRecord((host: HostRecord): Role => {
  if (!host.link || !host.facts) return 'unknown';
  const self = host.link.peers.find((peer) => peer.id === host.hostId);
  if (self && sameWord(self.role, 'leader', 'follower')) return isLeaderPeer(self) ? 'leader' : 'follower';
  if (leadsCluster(host)) return 'leader';
  const others = otherPeers(host);
  if (others.some(isLeaderPeer)) return 'follower';
  if (host.tokenRequested || sameWord(host.facts.nodeRole, 'init')) return 'leader';
  if (others.length === 0) return 'standalone';
  return others.every((peer) => sameWord(peer.role, 'follower')) ? 'leader' : 'unknown';
});

/**
 * In use by a cluster, by any of the three tells (domain §1.7): its line as `via` lists it, the cluster of `via`, or its own
 * account where it can be asked.
 */
export const isPeerInUse = (via: HostRecord, peer: Peer, itself: HostRecord | null): boolean =>
  isInUse(peer) ||
  via.cluster?.hostIds.includes(peer.id) === true ||
  (itself !== null && isInCluster(itself));

const peerIds = oncePerRecord(
  (host: HostRecord): ReadonlySet<string> => new Set(otherPeers(host).map(({ id }) => id)),
);

/** A link counts only when both ends list each other (domain §1.4). */
export const listsEachOther = (a: HostRecord, b: HostRecord): boolean => lists(a, b) && lists(b, a);

export const lists = (a: HostRecord, b: HostRecord): boolean => listsId(a, b.hostId);

/** By edge host ID; null: the other is not known by one yet. */
export const listsId = (host: HostRecord, id: string | null): boolean => id !== null && peerIds(host).has(id);
