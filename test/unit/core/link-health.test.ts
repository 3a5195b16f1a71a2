import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkFinding } from '#shared/model/link-health.ts';
import { linkFindings, repairsOf } from '#shared/model/link-health.ts';
import { otherPeers, roleOf } from '#shared/model/role.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';

/** Hosts by number: 0 leads all others at first. */
describe('a group whose hosts come and go', () => {
  let on: CoreOnSite;

  beforeAll(async () => {
    on = await coreOnSite({ hosts: 6 });
    await on.enter();
    const followers = [1, 2, 3, 4, 5].map((index) => on.host(index).key);
    await on.run(on.call('link.toLeader', { leader: on.host(0).key, followers }));
  });
  afterAll(() => on.close());

  const unlink = (via: 'leader' | 'host', ...hosts: number[]) =>
    on.run(
      on.call('link.unlink', {
        leader: on.host(0).key,
        hosts: hosts.map((index) => on.host(index).key),
        via,
      }),
    );
  const findings = (index: number): readonly LinkFinding[] =>
    linkFindings(on.host(index), on.core.read('hosts'));
  const found = (index: number): string[] =>
    findings(index).map(({ code, leaver }) => `${code} ${leaver.address}`);
  const ipOf = (index: number): string => on.site.hosts[index]?.ip ?? '';
  /** Reads until the hosts tell it: the watch of the core would do the same every five seconds. */
  const seen = async (fact: () => boolean): Promise<void> => {
    const end = Date.now() + 30_000;
    while (!fact()) {
      if (Date.now() > end) throw new Error(`never seen; found ${found(0).join()}`);
      await on.must('hosts.refresh', {});
    }
  };
  const repair = async (index: number): Promise<void> => {
    for (const each of repairsOf(findings(index))) {
      const { items } = await on.run(on.call('link.unlink', each));
      expect(items.map(({ end }) => end)).toEqual(each.hosts.map(() => 'done'));
    }
  };

  it('lets several leave in one run, proved at both ends', async () => {
    const run = await unlink('leader', 1, 2);
    expect(run).toMatchObject({ title: 'Unlink 2 hosts', done: 2 });
    expect(run.items.map(({ label, end }) => [label, end])).toEqual(
      [1, 2].map((index) => [on.host(index).hostId, 'done']),
    );
    expect([1, 2].map((index) => roleOf(on.host(index)))).toEqual(['standalone', 'standalone']);
    expect(otherPeers(on.host(0))).toHaveLength(3);
    await on.must('hosts.refresh', {});
    expect(found(0)).toEqual([]);
  });

  it('finds what a follower that was off has kept, and mends it at that follower', async () => {
    await on.fault(3, 'off', true);
    expect((await unlink('leader', 3)).items).toMatchObject([
      { end: 'unknown', fault: { code: 'unlink-unverified' } },
    ]);
    expect(found(0)).toEqual([]);
    await on.fault(3, 'off', null);
    await seen(() => found(0).length > 0);
    expect(found(0)).toEqual([`link-follower-only ${ipOf(3)}`]);
    expect(found(3)).toEqual(found(0));
    await repair(0);
    expect(roleOf(on.host(3))).toBe('standalone');
    await seen(() => found(0).length === 0);
  });

  it('finds what a leader that was off has kept, and mends it at that leader', async () => {
    await on.fault(0, 'off', true);
    await seen(() => on.host(0).reach.state === 'lost');
    const away = await unlink('host', 4, 5);
    expect(away.items.map(({ fault }) => fault?.code)).toEqual(['unlink-unverified', 'unlink-unverified']);
    await on.fault(0, 'off', null);
    await seen(() => found(0).length === 2);
    expect(found(0)).toEqual([4, 5].map((index) => `link-leader-only ${ipOf(index)}`));
    await repair(4);
    await seen(() => found(0).length === 1);
    await repair(0);
    expect(otherPeers(on.host(0))).toEqual([]);
    await seen(() => found(0).length === 0 && found(4).length === 0);
  });
});
