import type { HostRecord, LinkTable, Peer } from './host.ts';
import { nameList } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { sameWord } from './role.ts';

/** domain §1.4: the first sync takes five minutes and more; beyond ten it was trouble between the hosts. */
const lateMinutes = 10;

const isNotSynced = (peer: Peer): boolean => sameWord(peer.content, 'notsynced', 'unsynced');

/** No API tells how long a peer has been out of sync, so this laptop notes when it first read it. `now` in epoch ms. */
export function withSyncAges(before: LinkTable | null, link: LinkTable, now: number): LinkTable {
  const since = new Map(before?.peers.map((peer) => [peer.id, peer.notSyncedSince]));
  return {
    ...link,
    peers: link.peers.map((peer) => ({
      ...peer,
      notSyncedSince: isNotSynced(peer) ? (since.get(peer.id) ?? now) : null,
    })),
  };
}

/**
 * Whole minutes that a peer has not been in sync, as of the last answer of the host that tells of it; null: it is.
 * A host that is away tells nothing, so its peers do not grow older meanwhile.
 */
export const minutesNotSynced = (host: HostRecord, peer: Peer): number | null =>
  peer.notSyncedSince === null ? null : Math.floor(Math.max(0, host.lastSeen - peer.notSyncedSince) / 60_000);

export const isSyncLate = (minutes: number | null): boolean => minutes !== null && minutes >= lateMinutes;

/** What to do about peers whose content is overdue; null when none is. */
export function syncWarning(host: HostRecord): Fault | null {
  const late = (host.link?.peers ?? []).filter((peer) => isSyncLate(minutesNotSynced(host, peer)));
  if (late.length === 0) return null;
  const longest = Math.max(...late.map((peer) => minutesNotSynced(host, peer) ?? 0));
  return fault('content-not-synced', { peers: nameList(late.map(({ ip }) => ip)), minutes: longest });
}
