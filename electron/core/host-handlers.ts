import pLimit from 'p-limit';
import { isSignedIn } from '#shared/model/host.ts';
import { showLabels, tidyNote, whyNotKept } from '#shared/model/host-note.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { parseEndpoint, resolveEndpoint } from '../discovery/address.ts';
import { probe } from '../discovery/probe.ts';
import { forgetHost } from './forget-host.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

const probesAtOnce = 32;

type HostHandlers = Pick<
  Handlers,
  'hosts.add' | 'hosts.attend' | 'hosts.forget' | 'hosts.note' | 'hosts.refresh'
>;

/** Looks again at a host that has no session: does it answer, and with the same certificate? */
async function lookAgain(world: World, key: string): Promise<void> {
  const host = world.registry.get(key);
  if (!host) return;
  const finding = await probe(host, world.patience);
  if (finding.kind === 'edge-host') world.registry.sight({ ...finding, source: host.sources[0] ?? 'typed' });
  else world.registry.fellSilent(key, finding.fault);
}

/** Asks these hosts anew: the signed-in ones everything, the others whether they are there. */
export async function refreshHosts(world: World, keys?: readonly string[]): Promise<void> {
  const wanted = new Set(keys);
  const hosts = world.registry.list().filter(({ key }) => keys === undefined || wanted.has(key));
  const limit = pLimit(probesAtOnce);
  await Promise.all([
    world.watch.refresh(hosts.filter(isSignedIn).map(({ key }) => key)),
    ...hosts.filter((host) => !isSignedIn(host)).map(({ key }) => limit(() => lookAgain(world, key))),
  ]);
}

export const hostHandlers = (world: () => World): HostHandlers => ({
  'hosts.add': async ({ address, certSha256 }) => {
    const endpoint = parseEndpoint(address);
    if (!isOk(endpoint)) return endpoint;
    const at = await resolveEndpoint(endpoint.ok);
    if (!isOk(at)) return at;
    // Held on to: while this probe is under way the demo site may open, which has hosts of its own.
    const { registry, patience } = world();
    if (certSha256 !== undefined) {
      const vouched = await registry.vouch(at.ok, certSha256);
      return vouched === null ? fail('host-changed', { host: address }) : ok({ key: vouched });
    }
    const finding = await probe(at.ok, patience);
    if (finding.kind !== 'edge-host') return { error: finding.fault };
    return ok({ key: registry.sight({ ...finding, source: 'typed' }) });
  },

  'hosts.forget': async ({ key }) => {
    const here = world();
    const host = here.registry.get(key);
    if (!host) return fail('unknown-host');
    if (here.runs.uses(key)) return fail('busy', { host: hostLabel(host) });
    await forgetHost(here, host);
    return ok(null);
  },

  'hosts.note': async ({ key, note: typed }) => {
    const { registry, journal } = world();
    const host = registry.get(key);
    if (!host) return fail('unknown-host');
    const note = tidyNote(typed);
    const refusal = whyNotKept(note);
    if (refusal) return { error: refusal };
    const trouble = await registry.annotate(key, note);
    if (trouble) return { error: trouble };
    const { hostId, address, port } = host;
    // The text may be long and may be thought better of: the journal keeps that there is one.
    const details = {
      name: note.name,
      labels: showLabels(note.labels),
      notes: note.text === '' ? 'no' : 'yes',
    };
    await journal.append({ kind: 'noted', hostId, address: hostPort(address, port), details });
    return ok(null);
  },

  'hosts.attend': () => {
    const { watch, queue } = world();
    watch.attend();
    queue.attend();
    return Promise.resolve(ok(null));
  },

  'hosts.refresh': async ({ keys }) => {
    await refreshHosts(world(), keys);
    return ok(null);
  },
});
