import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '#shared/model/run.ts';
import { operations } from '#shared/wire/operations.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { patience } from '#test/kit/patience.ts';
import { recordWire } from '#test/kit/record-wire.ts';
import { expectTruth } from '#test/kit/site-truth.ts';

let on: CoreOnSite;
afterEach(() => on.close());

const isLong = process.env['FIELDLINK_LONG'] === '1';
const followers = isLong ? 60 : 20;
const timeout = isLong ? 120_000 : 60_000;
const all = (): number[] => Array.from({ length: followers }, (_, n) => n + 1);
const every = (n: number): number[] => all().filter((at) => at % n === 0);

const link = (indexes: readonly number[]) =>
  on.call('link.toLeader', { leader: on.host(0).key, followers: indexes.map((at) => on.host(at).key) });

const isTrue = (run: Run): Promise<void> =>
  expectTruth(run, {
    control: on.site.control ?? '',
    leader: on.host(0).hostId ?? '',
    hosts: () => on.core.read('hosts'),
    refresh: () => on.must('hosts.refresh', {}),
  });

/** What is left is done in the next run: nothing that went wrong stays wrong. */
const finish = async (run: Run): Promise<void> => {
  const left = run.items.filter(({ end }) => end !== 'done' && end !== 'already').map(({ key }) => key);
  if (left.length === 0) return;
  const again = await on.run(on.call('link.toLeader', { leader: on.host(0).key, followers: left }));
  expect(again.items.filter(({ end }) => end !== 'done' && end !== 'already')).toEqual([]);
  await isTrue(again);
};

const ends = (run: Run, ...indexes: number[]) =>
  indexes.map((at) => run.items.find(({ key }) => key === on.host(at).key)?.end);

const whenDone = (count: number) => on.until('runs', (runs) => (runs.at(-1)?.done ?? 0) >= count);

describe('a run of many hosts stays true', { timeout }, () => {
  it('when the leader reboots in the middle of it', async () => {
    on = await coreOnSite({ hosts: followers + 1, linkMs: 2_000 });
    await on.enter();
    for (const at of every(2)) await on.fault(at, 'slow', 150);
    const started = link(all());
    await whenDone(followers / 2);
    await on.fault(0, 'reboot', 20);
    const run = await on.run(started);
    // It may still be going down when the run has ended, and be read just before that.
    await vi.waitFor(async () => {
      await isTrue(run);
      expect(on.host(0).reach.state).toBe('reachable');
    }, 30_000);
    await finish(run);
  });

  it('when a fifth of the followers is off, and others cannot reach the leader: the rest is linked', async () => {
    on = await coreOnSite({ hosts: followers + 1 });
    await on.enter();
    const off = every(5);
    const cut = all()
      .filter((at) => at % 5 === 1)
      .slice(0, 3);
    for (const at of off) await on.fault(at, 'off', true);
    for (const at of cut) await on.fault(at, 'path-cut', [0]);
    const run = await on.run(link(all()));
    expect(new Set(ends(run, ...off))).toEqual(new Set(['unreachable']));
    expect(new Set(ends(run, ...cut))).toEqual(new Set(['refused']));
    expect(run.items.filter(({ end }) => end === 'done')).toHaveLength(followers - off.length - cut.length);
    await isTrue(run);
    for (const at of off) await on.fault(at, 'off', null);
    for (const at of cut) await on.fault(at, 'path-cut', null);
    await on.must('hosts.refresh', {});
    await finish(run);
  });

  it('when so many come at once that the leader turns some away: they are linked after the crowd', async () => {
    on = await coreOnSite({ hosts: followers + 1, linkMs: 50_000 });
    await on.enter();
    await on.fault(0, 'crowded', 16);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const run = await on.run(link(all()));
    const sent = wire.stop().filter(({ method, path }) => method === 'POST' && path === operations.link.path);
    expect(sent.length).toBeGreaterThan(followers);
    expect(run.items.filter(({ end }) => end !== 'done')).toEqual([]);
    await isTrue(run);
  });

  it('when a token lives for two seconds, at most 1.05 tokens a link', async () => {
    on = await coreOnSite({ hosts: followers + 1, tokenTtl: 2, scale: 1, linkMs: 300 });
    await on.enter();
    for (const at of every(2)) await on.fault(at, 'slow', 400);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const run = await on.run(link(all()));
    const tokens = wire.stop().filter(({ path }) => path === operations.generateToken.path).length;
    expect(run.items.map(({ end, fault }) => fault ?? end)).toEqual(all().map(() => 'done'));
    expect(tokens).toBeLessThanOrEqual(followers * 1.05);
    await isTrue(run);
  });

  it.each(['400', 'failed'])(
    'when a held token has died unseen: it is replaced, once for all (%s)',
    async (rule) => {
      on = await coreOnSite({ hosts: 6 });
      await on.fault('*', 'rule:bad-token', rule);
      await on.enter();
      await on.link(1, 0);
      await on.fault(0, 'clock-skew', 600);
      const wire = recordWire(on.site.hosts.map(({ url }) => url));
      const run = await on.run(link([2, 3, 4, 5]));
      const tokens = wire.stop().filter(({ path }) => path === operations.generateToken.path).length;
      expect(new Set(ends(run, 2, 3, 4, 5))).toEqual(new Set(['done']));
      expect(tokens).toBeLessThan(3);
      await isTrue(run);
    },
  );

  it('when a host does not finish in the time it is given: that is told, and no end is made up', async () => {
    on = await coreOnSite({ hosts: 2, linkMs: 600_000 }, { patience: { ...patience, linkMs: 300 } });
    await on.enter();
    expect(await on.link(1, 0)).toMatchObject({
      end: 'unknown',
      fault: { code: 'link-unfinished', params: { status: 'InProgress' } },
    });
  });

  it('when the leader is off: the run ends for that, and nobody is asked to link', async () => {
    on = await coreOnSite({ hosts: 6 });
    await on.enter();
    await on.fault(0, 'off', true);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const run = await on.run(link([1, 2, 3, 4, 5]));
    const asked = wire
      .stop()
      .filter(({ path, method }) => path === operations.link.path && method === 'POST');
    expect(asked).toEqual([]);
    expect(run.items.map(({ fault }) => fault?.code)).toEqual(Array(5).fill('host-lost'));
    await isTrue(run);
  });

  it('when the leader that has to let them all go is off: none is unlinked, and that is why', async () => {
    on = await coreOnSite({ hosts: 4 });
    await on.enter();
    await on.run(link([1, 2, 3]));
    await on.fault(0, 'off', true);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const hosts = [1, 2, 3].map((at) => on.host(at).hostId ?? '');
    const leader = on.host(0).hostId ?? '';
    const run = await on.run(on.call('link.unlink', { leader, hosts, via: 'leader' }));
    expect(wire.stop().filter(({ path }) => path === operations.unlink.path)).toEqual([]);
    expect(run.items.map(({ fault }) => fault)).toEqual(
      Array(3).fill({ code: 'host-lost', params: { host: leader } }),
    );
    expect(run.items.map(({ end }) => end)).not.toContain('unknown');
  });

  it.each([
    ['from the start', true],
    ['from after the sign-in', false],
  ])('when the clocks of the hosts are a day fast or slow, %s', async (_, before) => {
    on = await coreOnSite({ hosts: 9 });
    const few = all().slice(0, 8);
    const skew = async (): Promise<void> => {
      for (const at of [0, ...few]) await on.fault(at, 'clock-skew', at % 2 === 0 ? 86_400 : -86_400);
    };
    if (before) await skew();
    await on.enter();
    if (!before) await skew();
    const run = await on.run(link(few));
    expect(run.items.map(({ end, fault }) => fault ?? end)).toEqual(few.map(() => 'done'));
    await isTrue(run);
    for (const at of [0, 1]) expect(Math.abs(on.host(at).clockSkewSeconds ?? 0)).toBeCloseTo(86_400, -2);
  });

  it('when nobody could tell how a link ended: it is told once both ends have been read, without a second try', async () => {
    on = await coreOnSite({ hosts: 3 });
    await on.enter();
    // The leader takes hosts in, and what it says of them cannot be read.
    await on.fault(0, 'garbled', 'link/status');
    await on.fault(2, 'drop-mid-link', true);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const run = await on.run(link([1, 2]));
    expect(run.items.map(({ end, fault }) => [end, fault?.code])).toEqual([
      ['unknown', 'leader-gone'],
      ['unreachable', 'host-lost'],
    ]);
    await on.fault(0, 'garbled', null);
    await on.fault(2, 'off', null);
    await on.must('hosts.refresh', {});
    const told = await on.until(
      'runs',
      ([first]) => first?.items.every(({ end }) => end !== 'unknown' && end !== 'unreachable') === true,
    );
    expect(told[0]).toMatchObject({
      done: 2,
      items: [
        { end: 'done', fault: null },
        { end: 'refused', fault: { code: 'link-failed' } },
      ],
    });
    const sent = wire.stop().filter(({ path, method }) => path === operations.link.path && method === 'POST');
    expect(sent).toHaveLength(2);
    const { entries } = await on.must('journal.read', {});
    const outcomes = entries.filter(({ kind }) => kind === 'outcome').map(({ details }) => details['end']);
    expect(outcomes.sort()).toEqual(['done', 'refused', 'unknown', 'unreachable']);
  });
});
