import pLimit from 'p-limit';
import { isSignedIn } from '#shared/model/host.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import { endOf } from '#shared/model/ends.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { parseEndpoint, resolveEndpoint } from '../discovery/address.ts';
import { probe } from '../discovery/probe.ts';
import { addressesOf, largestSweep, suggestSubnets } from '../discovery/subnets.ts';
import { sweep } from '../discovery/sweep.ts';
import { forgetHost } from './forget-host.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

const probesAtOnce = 32;
/** A gateway may answer for a whole network: enough of them are named to see the pattern. */
const mostStrangers = 200;

type HostHandlers = Pick<
  Handlers,
  'hosts.add' | 'hosts.forget' | 'hosts.refresh' | 'sweep.suggest' | 'sweep.start'
>;

/** Looks again at a host that has no session: does it answer, and with the same certificate? */
async function lookAgain(world: World, key: string): Promise<void> {
  const host = world.registry.get(key);
  if (!host) return;
  const finding = await probe(host, world.patience);
  if (finding.kind === 'edge-host') world.registry.sight({ ...finding, source: host.sources[0] ?? 'typed' });
  else world.registry.fellSilent(key, finding.fault);
}

export const hostHandlers = (world: () => World): HostHandlers => ({
  'hosts.add': async ({ address }) => {
    const endpoint = parseEndpoint(address);
    if (!isOk(endpoint)) return endpoint;
    const at = await resolveEndpoint(endpoint.ok);
    if (!isOk(at)) return at;
    // Held on to: while this probe is under way the demo site may open, which has hosts of its own.
    const { registry, patience } = world();
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

  'hosts.refresh': async ({ keys }) => {
    const here = world();
    const { registry, watch } = here;
    const wanted = registry.list().filter((host) => keys === undefined || keys.includes(host.key));
    const limit = pLimit(probesAtOnce);
    await Promise.all([
      watch.refresh(wanted.filter(isSignedIn).map((host) => host.key)),
      ...wanted.filter((host) => !isSignedIn(host)).map((host) => limit(() => lookAgain(here, host.key))),
    ]);
    return ok(null);
  },

  'sweep.suggest': () => Promise.resolve(ok(suggestSubnets())),

  'sweep.start': ({ subnets, port }) => {
    const addresses = new Set<string>();
    for (const subnet of subnets) {
      const listed = addressesOf(subnet);
      if (!isOk(listed)) return Promise.resolve(listed);
      for (const address of listed.ok) addresses.add(address);
      if (addresses.size > largestSweep)
        return Promise.resolve(fail('subnet-too-large', { subnet, size: addresses.size }));
    }
    const { runs, registry, patience } = world();
    let strangers = 0;
    const runId = runs.start(
      { kind: 'sweep', title: `Sweep of ${subnets.join(', ')}`, total: addresses.size },
      async (run) => {
        const scan = registry.beginScan();
        await sweep(
          [...addresses],
          port,
          patience,
          {
            tried: () => {
              run.count({ done: 1 });
            },
            found: (finding) => {
              if (finding.kind === 'edge-host') {
                registry.sight({ ...finding, source: 'sweep' });
                run.count({ found: 1 });
              } else if ((strangers += 1) <= mostStrangers) {
                const label = `${finding.address}:${String(finding.port)}`;
                run.add({ key: label, label, step: 'ended', ...endOf(finding.fault) });
              }
            },
          },
          run.signal,
        );
        // Cut short, it says nothing of those it did not come to.
        if (!run.signal.aborted) scan.end(new Set([...addresses].map((address) => hostPort(address, port))));
      },
    );
    return Promise.resolve(ok({ runId }));
  },
});
