import type { HostRecord, Peer } from '#shared/model/host.ts';
import { minutesNotSynced } from '#shared/model/content-sync.ts';
import {
  followersOf,
  isInCluster,
  isInUse,
  isLeaderPeer,
  isPeerInUse,
  leaderOf,
  leadersOf,
  otherPeers,
  roleOf,
} from '#shared/model/role.ts';
import type { Role } from '#shared/model/role.ts';
import { shortHostId } from '#shared/model/names.ts';

export interface PeerLine {
  readonly id: string;
  readonly ip: string;
  /** Known role, or the host's own word for one that is not. */
  readonly role: Role | { readonly word: string };
  readonly status: string | null;
  readonly content: string | null;
  /** Minutes without sync so far; null: in sync. */
  readonly notSynced: number | null;
  readonly health: string | null;
  readonly healthReason: string | null;
  readonly isSelf: boolean;
  /** Absent for the viewing host when it does not list itself. */
  readonly peer: Peer | null;
}

const roleOfPeer = (peer: Peer): PeerLine['role'] => {
  if (isLeaderPeer(peer)) return 'leader';
  const word = peer.role;
  if (word === null) return 'unknown';
  return word.toLowerCase() === 'follower' ? 'follower' : { word };
};

/** The host's own word; vendor's where only the cluster tells (domain §1.7). */
const inUseWord = (peer: Peer): string => (isInUse(peer) ? peer.status : null) ?? 'In-Use';

const lineOf = (host: HostRecord, peer: Peer): PeerLine => ({
  id: peer.id,
  ip: peer.ip,
  role: roleOfPeer(peer),
  status: isPeerInUse(host, peer, null) ? inUseWord(peer) : peer.status,
  content: peer.content,
  notSynced: minutesNotSynced(host, peer),
  health: peer.health,
  healthReason: peer.healthReason,
  isSelf: peer.id === host.hostId,
  peer,
});

/** The table of linked hosts as this host tells it, itself on top whether or not it lists itself. */
export function peerLines(host: HostRecord): readonly PeerLine[] {
  const self = host.link?.peers.find(({ id }) => id === host.hostId);
  const selfLine: PeerLine = self
    ? lineOf(host, self)
    : {
        id: host.hostId ?? '',
        ip: host.address,
        role: roleOf(host),
        // The one word of its own status that a host tells outside its peers (domain §1.7).
        status: isInCluster(host) ? 'In-Use' : null,
        content: null,
        notSynced: null,
        health: null,
        healthReason: null,
        isSelf: true,
        peer: null,
      };
  return [selfLine, ...otherPeers(host).map((peer) => lineOf(host, peer))];
}

/** One line that says where the group stands. */
export function groupSummary(host: HostRecord): string {
  const role = roleOf(host);
  if (role === 'follower') {
    const leader = leaderOf(host);
    const leaders = leadersOf(host).length;
    if (leaders > 1) return `of a group with ${leaders} leaders`;
    return leader ? `of ${shortHostId(leader.id)} (${leader.ip})` : '';
  }
  const count = followersOf(host).length;
  if (role === 'leader') return count === 1 ? 'of 1 follower' : `of ${count} followers`;
  return '';
}
