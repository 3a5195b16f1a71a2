import { hostPort } from '#shared/model/names.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { checkUserData } from '#shared/model/user-data.ts';
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
  await world.queue.forgetAll();
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

type Row = 'demo.cluster' | 'demo.access' | 'demo.boot' | 'demo.screen';

/** What only a demo site offers, so that pairing and registration can be tried without Local UI, stick and Palette. */
export const demoHandlers = (world: () => World, site: () => StartedSite | null): Pick<Handlers, Row> => {
  /** The host of this record, by where it answers: what it is called changes with its user data. */
  const find = (key: string): Result<{ readonly open: StartedSite; readonly id: string }> => {
    const open = site();
    if (!open) return fail('demo-closed');
    const record = world().registry.get(key);
    const host = open.hosts.find(({ ip, port }) => ip === record?.address && port === record.port);
    return host ? ok({ open, id: host.id }) : fail('unknown-host');
  };
  const toldBy = (message: string | null): Result<null> =>
    message === null ? ok(null) : fail('demo-host-refused', { message });
  return {
    'demo.cluster': async ({ key }) => {
      const found = find(key);
      if (!isOk(found)) return found;
      const made = toldBy(found.ok.open.createCluster(found.ok.id));
      if (isOk(made)) await world().watch.refresh([key], 'all');
      return made;
    },
    'demo.access': () => {
      const palette = site()?.palette;
      if (!palette) return Promise.resolve(fail('demo-closed'));
      const { url, registrationToken } = palette;
      return Promise.resolve(ok({ endpoint: new URL(url).host, registrationToken }));
    },
    'demo.boot': async ({ key, form }) => {
      const found = find(key);
      if (!isOk(found)) return found;
      const refusal = checkUserData(form).find(({ weight }) => weight === 'refuses');
      if (refusal) return { error: refusal.fault };
      const { writeUserData } = await import('#shared/model/user-data-yaml.ts');
      return toldBy(await found.ok.open.boot(found.ok.id, writeUserData(form)));
    },
    'demo.screen': async ({ key }) => {
      const found = find(key);
      return isOk(found) ? ok(await found.ok.open.screen(found.ok.id)) : found;
    },
  };
};
