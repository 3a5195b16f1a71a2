import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSite } from '#electron/demo-site/site.ts';
import type { UserDataInput } from '#shared/wire/user-data.ts';
import { userDataForm } from '#shared/wire/user-data.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';

describe('the demo site, which has no Local UI to make a cluster in', () => {
  let on: CoreOnSite;
  const leader = () => on.core.read('hosts')[0];

  beforeAll(async () => {
    const demoSite = (hosts: number) => startSite({ hosts, scale: 50, linkMs: 0 });
    on = await coreOnSite({ hosts: 1 }, { demoSite });
  });
  afterAll(async () => {
    await on.close();
  });

  it('makes one only while it is open', async () => {
    expect(await on.call('demo.cluster', { key: 'x' })).toMatchObject({ error: { code: 'demo-closed' } });
    expect(await on.call('demo.access', {})).toMatchObject({ error: { code: 'demo-closed' } });
  });

  it('makes one of a leader and its followers, once, and not of a host that follows', async () => {
    await on.must('demo.open', { hosts: 3 });
    const [first, second] = on.core.read('hosts').map(({ key }) => key);
    if (first === undefined || second === undefined) throw new Error('the demo has no hosts');
    await on.run(on.call('link.toLeader', { leader: first, followers: [second] }));
    expect(await on.call('demo.cluster', { key: 'x' })).toMatchObject({ error: { code: 'unknown-host' } });
    expect(await on.call('demo.cluster', { key: second })).toMatchObject({
      error: { code: 'demo-host-refused' },
    });
    await on.must('demo.cluster', { key: first });
    await on.until('hosts', () => leader()?.cluster?.state === 'Running');
    expect(leader()?.cluster?.hostIds).toHaveLength(2);
    expect(await on.call('demo.cluster', { key: first })).toMatchObject({
      error: {
        code: 'demo-host-refused',
        params: { message: expect.stringContaining('cluster') as string },
      },
    });
  });

  it('tells what its console takes, so that a pairing can be tried', async () => {
    const { endpoint, registrationToken } = await on.must('demo.access', {});
    expect(endpoint).toMatch(/^127\.[\d.]+:\d+$/);
    const wish = { key: leader()?.key ?? '', endpoint, registrationToken };
    expect(await on.call('pairing.verify', wish)).toHaveProperty('ok');
    const { pairingId } = await on.must('pairing.send', wish);
    expect(on.core.read('pairings')).toMatchObject([{ pairingId }]);
    // The app started that console too, so it is signed in there.
    await on.until('console', ({ session }) => session.state === 'signed-in');
    await on.must('console.read', {});
    expect(on.core.read('console')).toMatchObject({ endpoint, requests: [{ pairingId }] });
    const remembered = { endpoint, login: { apiKey: 'x' }, remember: true };
    expect(await on.call('console.signIn', remembered)).toMatchObject({
      error: { code: 'demo-not-remembered' },
    });
  });

  it('boots a host with user data: it registers itself, or shows its code and waits to be entered', async () => {
    const third = on.core.read('hosts')[2];
    const { endpoint, registrationToken } = await on.must('demo.access', {});
    const site = { paletteEndpoint: endpoint, edgeHostToken: registrationToken, name: 'edge-till' };
    const boot = (key: string, more: Partial<UserDataInput['site']> = {}, rest: UserDataInput = {}) =>
      on.call('demo.boot', { key, form: userDataForm.parse({ ...rest, site: { ...site, ...more } }) });
    const key = third?.key ?? '';
    expect(await boot('x')).toMatchObject({ error: { code: 'unknown-host' } });
    expect(await boot(key, { paletteEndpoint: 'https://x' })).toHaveProperty('error');
    // Of a cluster, as its own words tell.
    expect(await boot(leader()?.key ?? '')).toMatchObject({ error: { code: 'demo-host-refused' } });

    await on.must('demo.boot', { key, form: userDataForm.parse({ site }) });
    const listed = async () => on.must('edgeHosts.list', {});
    await vi.waitFor(
      async () => expect(await listed()).toMatchObject([{ id: 'edge-till', state: 'ready' }]),
      10_000,
    );
    expect((await on.must('demo.screen', { key })).qr).toBeNull();

    // What it is called has changed, where it stands has not.
    const manual = { name: 'edge-shop', disableAutoRegister: true, registrationURL: 'https://register.test' };
    expect(await boot(key, manual)).toHaveProperty('ok');
    expect((await on.must('demo.screen', { key })).qr).toBeNull();
    await vi.waitFor(async () => expect((await on.must('demo.screen', { key })).qr).not.toBeNull(), 30_000);
    const { lines, qr } = await on.must('demo.screen', { key });
    expect(lines.join(' ')).toContain('MachineD: edge-shop');
    expect(qr?.text).toBe('https://register.test?appliance-id=edge-shop');
    expect(qr?.png).toMatch(/^iVBORw0KGgo/);
    expect(await listed()).toHaveLength(1);

    expect(await boot(key, {}, { managementMode: 'local', enableMultiNode: true })).toHaveProperty('ok');
  });

  it('is a new one each time, which nobody has asked for anything', async () => {
    for (const method of ['demo.close', 'demo.open'] as const) {
      await on.must(method, {});
      expect(on.core.read('pairings')).toEqual([]);
    }
    await on.until('console', ({ session }) => session.state === 'signed-in');
  });
});
