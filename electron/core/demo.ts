import { hostPort } from '#shared/model/names.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { Handlers, StartedSite } from './types.ts';
import { signInAll } from './session-handlers.ts';
import type { World } from './world.ts';

/**
 * The app started this site itself, so its fingerprints are expected pins and its account is known (design §4): the
 * technician sees five hosts signed in, and its console. Everything after that goes over real TLS like any site.
 */
export async function enterDemoSite(world: World, site: StartedSite): Promise<void> {
  // Each demo site is a new one: what asked the last one is nobody's any more.
  await world.pairings.forgetAll();
  await world.registrations.forgetAll();
  for (const { ip, port, certSha256 } of site.hosts)
    await world.pins.add({ certSha256, addresses: [hostPort(ip, port)], hostId: null });
  const keys = site.hosts.map(({ ip, port, certSha256 }) =>
    world.registry.sight({ address: ip, port, certSha256, source: 'demo' }),
  );
  const { url, certSha256, apiKey, projectUid } = site.palette;
  // Not waited for: the hosts are what is looked at first.
  void world.console.signIn({
    ...{ endpoint: new URL(url).host, certSha256, projectUid },
    ...{ login: { apiKey }, remember: false },
  });
  const account = { username: site.username, password: site.password };
  const { read } = await signInAll(world, keys, account);
  world.account = account;
  await read;
}

/** What only a demo site offers, so that a pairing can be tried without Local UI and without a Palette. */
export const demoHandlers = (
  world: () => World,
  site: () => StartedSite | null,
): Pick<Handlers, 'demo.cluster' | 'demo.access'> => ({
  'demo.cluster': async ({ key }) => {
    const open = site();
    if (!open) return fail('demo-closed');
    const { registry, watch } = world();
    const host = registry.get(key);
    if (!host) return fail('unknown-host');
    const message = open.createCluster(host.hostId ?? '');
    if (message !== null) return fail('demo-cluster-refused', { message });
    await watch.refresh([key], 'all');
    return ok(null);
  },
  'demo.access': () => {
    const palette = site()?.palette;
    if (!palette) return Promise.resolve(fail('demo-closed'));
    const { url, registrationToken } = palette;
    return Promise.resolve(ok({ endpoint: new URL(url).host, registrationToken }));
  },
});
