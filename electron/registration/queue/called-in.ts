import type { PaletteHost } from '#shared/model/palette-host.ts';
import { hasCalledIn } from '#shared/model/palette-host.ts';
import type { QueueEntry, WorkOf } from '#shared/model/queue.ts';
import { isOk, ok } from '#shared/model/result.ts';
import type { Scope } from '../../palette/reads.ts';
import { readEdgeHost, readEdgeHosts } from '../edge-hosts.ts';

/** vendor: "Maximum value of the limit is 50". */
const namesAtOnce = 50;

/** Of those that Palette has, in one project: tells which of their hosts have called in. */
export async function lookForHosts<E extends QueueEntry<WorkOf<'edge-host' | 'site'>>>(
  at: Scope,
  entries: readonly E[],
  hasCome: (entry: E) => Promise<unknown>,
): Promise<void> {
  const names = [...new Set(entries.map(({ work: { name, hostId } }) => name ?? hostId))];
  const found = new Map<string, PaletteHost>();
  for (let from = 0; from < names.length; from += namesAtOnce) {
    const hosts = await readEdgeHosts(at, names.slice(from, from + namesAtOnce));
    if (!isOk(hosts)) return;
    for (const host of hosts.ok) found.set(host.id, host);
  }
  for (const entry of entries) {
    const { hostId } = entry.work;
    // One that was there before may be called otherwise.
    const read = found.has(hostId) ? ok(found.get(hostId)) : await readEdgeHost(at, hostId);
    if (!isOk(read)) return;
    if (read.ok && hasCalledIn(read.ok)) await hasCome(entry);
  }
}
