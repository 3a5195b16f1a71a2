import { hasCalledIn } from '#shared/model/palette-host.ts';
import type { QueueEntry, WorkOf } from '#shared/model/queue.ts';
import { isOk } from '#shared/model/result.ts';
import type { Scope } from '../../palette/reads.ts';
import { readEdgeHosts } from '../edge-hosts.ts';

/** vendor: "Maximum value of the limit is 50". */
const namesAtOnce = 50;

/** Of those that Palette has, in one project: tells which of their hosts have called in. */
export async function lookForHosts<E extends QueueEntry<WorkOf<'edge-host' | 'site'>>>(
  at: Scope,
  entries: readonly E[],
  hasCome: (entry: E) => Promise<unknown>,
): Promise<void> {
  const names = [...new Set(entries.map(({ work: { name, hostId } }) => name ?? hostId))];
  for (let from = 0; from < names.length; from += namesAtOnce) {
    const hosts = await readEdgeHosts(at, names.slice(from, from + namesAtOnce));
    if (!isOk(hosts)) return;
    for (const entry of entries) {
      const host = hosts.ok.find(({ id }) => id === entry.work.hostId);
      if (host && hasCalledIn(host)) await hasCome(entry);
    }
  }
}
