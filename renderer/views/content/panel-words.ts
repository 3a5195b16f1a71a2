import { byId } from '#shared/model/by-id.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { followersOf } from '#shared/model/role.ts';
import type { Run } from '#shared/model/run.ts';
import { hasFailed, isGoodEnd } from '#shared/model/run.ts';
import { phaseOf } from '#shared/model/upload-phase.ts';

/** Names that a run may have for this host and for those it passes content on to. */
function namesAt(hosts: readonly HostRecord[], key: string): ReadonlySet<string> {
  const host = hosts.find((each) => each.key === key);
  const records = byId(hosts);
  const followers = host ? followersOf(host).map(({ id }) => records.get(id)?.key ?? id) : [];
  return new Set([key, ...followers]);
}

/** The last upload to this host, or the waiting for its followers that was taken up again; undefined: none is shown. */
export function uploadAt(
  runs: readonly Run[],
  hosts: readonly HostRecord[],
  key: string | null,
): Run | undefined {
  const uploads = runs.filter(({ kind }) => kind === 'upload');
  if (key === null || uploads.length === 0) return undefined;
  const names = namesAt(hosts, key);
  return uploads.findLast(({ items }) => items[0] !== undefined && names.has(items[0].key));
}

/** `1 of 3 followers Synced`, and before any can be that they will be; '' where there are none. */
export function syncedWord(run: Run, host: HostRecord): string {
  const followers = run.items.filter(({ key }) => key !== host.key);
  const synced = followers.filter(({ end }) => end !== null && isGoodEnd(end)).length;
  const all = `${followers.length} ${followers.length === 1 ? 'follower' : 'followers'}`;
  if (followers.length === 0) return '';
  return phaseOf(run)?.phase === 'syncing' ? `${synced} of ${all} Synced` : `Then it is synced to ${all}.`;
}

/** What a failed upload leaves for the next try. */
export const keptWord = ({ items, canRetry }: Run): string =>
  canRetry && items.some(hasFailed)
    ? 'Kept for the next try: where the bundle and its signature are, and its digest. Retry failed starts again from the beginning, in one click.'
    : '';
