import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LeaderPing } from '#shared/model/host.ts';
import { planLink } from '#shared/model/link-plan.ts';
import type { CoreOnSite } from '../../kit/core-on-site.ts';
import { coreOnSite, reads } from '../../kit/core-on-site.ts';

describe('plan.check', () => {
  let on: CoreOnSite;
  beforeEach(async () => {
    on = await coreOnSite({ hosts: 4 });
    await on.enter();
  });
  afterEach(() => on.close());

  const check = (): Promise<null> =>
    on.must('plan.check', {
      leader: on.host(0).key,
      followers: [1, 2, 3].map((index) => on.host(index).key),
    });
  const ping = (index: number): LeaderPing['outcome'] | undefined => on.host(index).leaderPing?.outcome;
  const plan = () => planLink(on.core.read('hosts'), on.host(0), on.core.read('hosts'));

  it('lets each follower ping the leader, reads all anew, and touches nothing', async () => {
    await on.fault(2, 'path-cut', 0);
    await on.fault(3, 'dhcp', true);
    await check();
    expect([ping(1), ping(2), ping(3)]).toEqual(['reached', 'missed', 'reached']);
    expect(plan().map(({ host, state }) => [host.address, state])).toEqual([
      [on.host(2).address, 'doubt'],
      [on.host(3).address, 'warn'],
      [on.host(1).address, 'pass'],
    ]);
    const [cut] = plan();
    expect(reads(cut?.worst?.fault)).toMatch(/cannot reach the leader at .*:\d+: failed: i\/o timeout/);
    expect(on.host(0).tokenRequested).toBe(false);

    await on.fault(2, 'path-cut', null);
    await on.must('plan.check', { leader: on.host(0).key, followers: [on.host(2).key] });
    expect(ping(2)).toBe('reached');
  });

  it('calls no host silent that only keeps its ping back, and links it meanwhile', async () => {
    await on.fault(1, 'silent', 'connectivity/ping');
    await on.fault(2, 'html', 'connectivity/ping');
    const checking = check();
    expect((await on.link(1, 0)).end).toBe('done');
    await checking;
    expect([ping(1), ping(2), ping(3)]).toEqual(['untold', 'untold', 'reached']);
    expect([1, 2].map((index) => on.host(index).reach.state)).toEqual(['reachable', 'reachable']);
  });

  it('asks nothing of hosts that are not signed in, and forgets what was said of another leader', async () => {
    await check();
    await on.must('session.signOut', { keys: [on.host(3).key] });
    const before = on.host(3).leaderPing;
    await on.must('plan.check', { leader: on.host(1).key, followers: [on.host(2).key, on.host(3).key] });
    expect(on.host(2).leaderPing?.leader).toBe(on.host(1).key);
    expect(on.host(3).leaderPing).toEqual(before);
    expect(await on.call('plan.check', { leader: 'gone', followers: [] })).toMatchObject({
      error: { code: 'unknown-host' },
    });
  });
});
