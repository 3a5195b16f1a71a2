import { minutesNotSynced, isSyncLate } from '#shared/model/content-sync.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { HostRecord, Peer } from '#shared/model/host.ts';
import { canAsk } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { otherPeers, sameWord } from '#shared/model/role.ts';
import type { LinkProgress } from '../link/deps.ts';
import { pause } from '../http/pause.ts';
import type { ContentDeps } from './deps.ts';

/** In looks between two: a sync takes minutes. */
const looksBetween = 8;

const isSynced = ({ content }: Peer): boolean => sameWord(content, 'synced');

/** vendor, known issue: after a power cut in the middle of a sync, files of zero length stay. */
const zeroLength = /content-length: ?0\b/i;

/** What somebody should look after while this follower is awaited; null: nothing, it is on its way. */
function troubleOf(leader: HostRecord, peer: Peer, label: string): Fault | null {
  const unasked = canAsk(leader);
  if (unasked) return unasked;
  const words = [peer.content, peer.healthReason].find((each) => each !== null && zeroLength.test(each));
  if (words) return fault('sync-zero-length', { host: label, message: words });
  const minutes = minutesNotSynced(leader, peer);
  return isSyncLate(minutes) ? fault('sync-late', { host: label, minutes }) : null;
}

/**
 * Awaits that the leader tells Synced of a follower. What it told before it began to sync does not count, so it has to have
 * told Not Synced first, or `settleMs` have passed since `sentAt` (inferred; epoch ms, null: nothing was sent). No bound but
 * the stop of a person: a sync of gigabytes takes as long as it takes, and what delays it is said.
 */
export async function awaitSync(
  deps: ContentDeps,
  { leader, follower, sentAt }: { leader: string; follower: string; sentAt: number | null },
  on: LinkProgress,
): Promise<Ended> {
  const named = (): string => deps.registry.get(follower)?.hostId ?? follower;
  const label = (): string => {
    const host = deps.registry.get(follower);
    return host ? hostLabel(host) : follower;
  };
  let began = false;
  let told: Fault['code'] | null = null;
  on.step('syncing');
  for (;;) {
    const read = await deps.readLink(leader);
    const host = deps.registry.get(leader);
    if (!host) return endOf(fault('unknown-host'));
    const peer = otherPeers(host).find(({ id }) => id === named());
    if (read && !peer) return endOf(fault('sync-follower-gone', { host: label(), leader: hostLabel(host) }));
    began ||= read !== null && peer !== undefined && !isSynced(peer);
    const isSettled = sentAt === null || Date.now() - sentAt > deps.patience.settleMs;
    if (read && peer && isSynced(peer) && (began || isSettled)) return ended('done');
    const trouble = peer ? troubleOf(host, peer, label()) : canAsk(host);
    if ((trouble?.code ?? null) !== told) on.hint(trouble);
    told = trouble?.code ?? null;
    if (!(await pause(looksBetween * deps.patience.lookMs, on.signal)))
      return endOf(fault('sync-not-awaited', { host: label() }));
  }
}
