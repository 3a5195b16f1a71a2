import { explain } from '#shared/contract/sentences/index.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import { hasEnded } from '#shared/model/queue.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import type { Fault } from '#shared/model/result.ts';
import type { End } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { endOf } from '#shared/model/ends.ts';
import { refuseInput } from './args.ts';
import { consoleOptions, consoleUsage, enterConsole } from './enter-console.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

/** Nobody waits here for a console that cannot be asked now: what was not sent is given back as that. */
const isOver = (entry: QueueEntry): boolean =>
  hasEnded(entry) || (entry.state === 'waiting' && entry.fault !== null);

function endOfEntry({ state, fault: why }: QueueEntry): { end: End; code: Fault['code'] | null } {
  const code = why?.code ?? null;
  if (state === 'created' || state === 'ready') return { end: 'done', code };
  if (state === 'already' || state === 'unknown') return { end: state, code };
  return { end: why ? endOf(why).end : 'unknown', code };
}

/** For whoever looks on: stdout is for the answer. What refuses is that answer. */
function warn(hosts: readonly HostDraft[]): void {
  for (const { weight, fault: why } of checkDrafts(hosts).flat()) {
    const { what, next } = explain(why);
    if (weight === 'warns') process.stderr.write(`${what} ${next}\n`);
  }
}

/** vendor: Add Edge Hosts. `done`: Palette has it; that the host has called in is not waited for. */
export const register: Verb = {
  usage: `register --id ID… [--tag K=V…] ${consoleUsage}`,
  options: { ...consoleOptions, id: 'many', tag: 'many' },
  run: async (site, given) => {
    const asked = given.many('id');
    if (asked.length === 0) throw refuseInput('--id');
    const tags = given.many('tag').map((tag) => tag.replace('=', ':'));
    const from = performance.now();
    await enterConsole(site, given);
    const hosts = asked.map((hostId) => ({ hostId, name: null, tags, pairingKey: null }));
    warn(hosts);
    const work = hosts.map((host) => ({ ...host, kind: 'edge-host' as const }));
    const { ids } = must(await site.client.call('queue.add', { work }));
    const entries = await site.until('queue', (all) => {
      const mine = ids.flatMap((id) => all.filter((each) => each.id === id));
      return mine.every(isOver) ? mine : null;
    });
    const results = entries.map((entry, index) => ({ id: asked[index], ...endOfEntry(entry) }));
    return {
      answer: { results, seconds: secondsSince(from) },
      complete: results.every(({ end }) => isGoodEnd(end)),
    };
  },
};
