import { explain } from '#shared/contract/sentences/index.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { refuseInput } from './args.ts';
import { consoleOptions, consoleUsage, enterConsole } from './enter-console.ts';
import { endOfEntry, whenOver } from './queue-results.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

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
    const entries = await whenOver(site, ids);
    const results = entries.map((entry, index) => ({ id: asked[index], ...endOfEntry(entry) }));
    return {
      answer: { results, seconds: secondsSince(from) },
      complete: results.every(({ end }) => isGoodEnd(end)),
    };
  },
};
