import { explain } from '#shared/contract/sentences/index.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import { parseFingerprint } from '#shared/model/fingerprint.ts';
import type { HostDraft, RegistrationEntry } from '#shared/model/registration.ts';
import { hasEnded } from '#shared/model/registration.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { End } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { endOf } from '#shared/model/ends.ts';
import type { Given } from './args.ts';
import { CliFault, refuseInput } from './args.ts';
import { required } from './results.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

/** Never an option: every user of the laptop can read command lines. */
const keyName = 'FIELDLINK_PALETTE_API_KEY';

function pinOf(given: Given): string | undefined {
  const text = given.one('console-pin');
  if (text === null) return undefined;
  const pin = parseFingerprint(text);
  if (pin === null) throw refuseInput('--console-pin');
  return pin;
}

/** By name or UID. */
const projectOf = (projects: readonly ConsoleProject[], wanted: string): string => {
  const found = projects.find(({ uid, name }) => uid === wanted || name === wanted);
  if (!found) throw new CliFault(fault('console-project-unknown', { project: wanted }));
  return found.uid;
};

/** Signs in to the console and chooses the project; without one it is where the console itself begins. */
async function enterConsole({ client, console }: SiteOf, given: Given): Promise<void> {
  const apiKey = process.env[keyName] ?? '';
  if (apiKey === '') throw refuseInput(keyName);
  const endpoint = required(given.one('endpoint'), '--endpoint');
  const certSha256 = pinOf(given);
  const wanted = given.one('project');
  must(await client.call('console.signIn', { endpoint, certSha256, login: { apiKey } }));
  if (wanted === null) return;
  const uid = projectOf((await console()).projects, wanted);
  must(await client.call('console.project', { uid }));
}

/** Nobody waits here for a console that cannot be asked now: what was not sent is given back as that. */
const isOver = (entry: RegistrationEntry): boolean =>
  hasEnded(entry) || (entry.state === 'waiting' && entry.fault !== null);

function endOfEntry({ state, fault: why }: RegistrationEntry): { end: End; code: Fault['code'] | null } {
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
  usage: `register --id ID… [--tag K=V…] --endpoint E [--project P] [--console-pin SHA256]   (${keyName})`,
  options: { id: 'many', tag: 'many', endpoint: 'one', project: 'one', 'console-pin': 'one' },
  run: async (site, given) => {
    const asked = given.many('id');
    if (asked.length === 0) throw refuseInput('--id');
    const tags = given.many('tag').map((tag) => tag.replace('=', ':'));
    const from = performance.now();
    await enterConsole(site, given);
    const hosts = asked.map((hostId) => ({ hostId, name: null, tags, pairingKey: null }));
    warn(hosts);
    const { ids } = must(await site.client.call('registrations.add', { hosts }));
    const entries = await site.until('registrations', (all) => {
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
