import { afterEach, describe, expect, it } from 'vitest';
import { operations } from '#shared/wire/operations.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import type { Exchange } from '#test/kit/record-wire.ts';
import { recordWire } from '#test/kit/record-wire.ts';

let on: CoreOnSite;
afterEach(() => on.close());

const all = (from: number): number[] => on.site.hosts.map((_, index) => index).slice(from);
const linkAll = (followers: readonly number[]) =>
  on.run(
    on.call('link.toLeader', { leader: on.host(0).key, followers: followers.map((at) => on.host(at).key) }),
  );
const times = (exchanges: readonly Exchange[], { method, path }: { method: string; path: string }): number =>
  exchanges.filter((each) => each.method === method && each.path === path).length;

describe('many followers of one leader', () => {
  it('share its token while it lives: at most 1.05 for each link, however short its life', async () => {
    on = await coreOnSite({ hosts: 21, tokenTtl: 5, scale: 1 });
    await on.enter();
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const { items } = await linkAll(all(1));
    const heard = wire.stop();
    expect(items.map(({ end, fault }) => fault ?? end)).toEqual(all(1).map(() => 'done'));
    expect(times(heard, operations.generateToken)).toBeLessThanOrEqual(20 * 1.05);
    // Nobody was asked twice to link.
    expect(times(heard, operations.link)).toBe(20);
  });

  it('are left alone when the leader gives no token: each says why, and the leader is not asked for each', async () => {
    on = await coreOnSite({ hosts: 9 });
    await on.enter();
    await on.fault(0, 'multi-node-off', true);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const run = await linkAll(all(1));
    const heard = wire.stop();
    expect(run.items.map(({ fault }) => fault?.code)).toEqual(all(1).map(() => 'token-unavailable'));
    expect(run.items.every(({ end }) => end === 'refused' || end === 'cancelled')).toBe(true);
    expect(times(heard, operations.link)).toBe(0);
    expect(times(heard, operations.generateToken)).toBeLessThan(4);
  });

  it('are linked although one of them fails; what failed is taken up again with its leader', async () => {
    on = await coreOnSite({ hosts: 6 });
    await on.enter();
    await on.fault(3, 'path-cut', '*');
    const run = await linkAll(all(1));
    expect(run.items.map(({ end }) => end)).toEqual(['done', 'done', 'refused', 'done', 'done']);
    await on.fault(3, 'path-cut', null);
    const again = await on.run(on.call('runs.retry', { runId: run.id }));
    expect(again.items.map(({ key, end }) => [key, end])).toEqual([[on.host(3).key, 'done']]);
    // The new run tells of these hosts from here on.
    expect(on.core.read('runs').map(({ id }) => id)).toEqual([again.id]);
    expect(await on.call('runs.retry', { runId: again.id })).toMatchObject({
      error: { code: 'unknown-run' },
    });
  });

  it('do not make a leader of a host that none of them may follow', async () => {
    on = await coreOnSite({ hosts: 3 });
    await on.enter();
    await on.link(2, 1);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const { items } = await linkAll([1, 2]);
    expect(items.map(({ fault }) => fault?.code)).toEqual(['still-leader', 'linked-elsewhere']);
    expect(times(wire.stop(), operations.generateToken)).toBe(0);
  });
});

describe('a host named together with its certificate', () => {
  const account = () => ({ username: on.site.username, password: on.site.password });
  const addressOf = (index: number): string => on.site.hosts[index]?.url.replace('https://', '') ?? '';

  it('is not asked anything before the sign-in, which proves it', async () => {
    on = await coreOnSite({ hosts: 1 });
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const certSha256 = on.site.hosts[0]?.certSha256;
    const { key } = await on.must('hosts.add', { address: addressOf(0), certSha256 });
    expect(on.host(0)).toMatchObject({ trust: { state: 'pinned' }, reach: { state: 'unknown' } });
    await on.must('session.signIn', { keys: [key], account: account() });
    expect(on.host(0)).toMatchObject({ session: { state: 'signed-in' }, reach: { state: 'reachable' } });
    expect(wire.stop()[0]?.path).toBe(operations.login.path);
  });

  it('that it does not show is stopped, and hears no password', async () => {
    on = await coreOnSite({ hosts: 2 });
    const certSha256 = on.site.hosts[1]?.certSha256;
    const { key } = await on.must('hosts.add', { address: addressOf(0), certSha256 });
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    await on.must('session.signIn', { keys: [key], account: account() });
    expect(on.host(0).trust.state).toBe('changed');
    expect(wire.stop().filter(({ status, sent }) => status !== null || sent !== '')).toEqual([]);
    const own = on.site.hosts[0]?.certSha256;
    expect(await on.call('hosts.add', { address: addressOf(0), certSha256: own })).toMatchObject({
      error: { code: 'host-changed' },
    });
  });
});
