import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkFindings } from '#shared/model/link-health.ts';
import { followersOf, leaderOf, roleOf } from '#shared/model/role.ts';
import type { Run } from '#shared/model/run.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite, reads } from '#test/kit/core-on-site.ts';
import { localUi } from '#test/kit/local-ui.ts';

/** Hosts by number: 0 leads 1 to 4 at first, 5 belongs to nobody. Each test takes over the group the one before left. */
describe('a group that moves to another leader', () => {
  let on: CoreOnSite;

  beforeAll(async () => {
    on = await coreOnSite({ hosts: 6 });
    await on.enter();
    const followers = [1, 2, 3, 4].map((index) => on.host(index).key);
    await on.run(on.call('link.toLeader', { leader: on.host(0).key, followers }));
  });
  afterAll(() => on.close());

  const start = (from: number, to: number, joins: boolean) =>
    on.call('link.move', { from: on.host(from).key, to: on.host(to).key, joins });
  const move = (from: number, to: number, joins = true): Promise<Run> => on.run(start(from, to, joins));
  const retry = ({ id }: Run): Promise<Run> => on.run(on.call('runs.retry', { runId: id }));
  const ends = ({ items }: Run): string[] =>
    items.map(({ end, fault }) => (fault ? `${end ?? ''} ${fault.code}` : (end ?? '')));
  const done = (count: number): string[] => Array<string>(count).fill('done');
  const group = (index: number): (string | null)[] =>
    followersOf(on.host(index))
      .map(({ ip }) => ip)
      .sort();
  const ips = (...indexes: number[]) => indexes.map((index) => on.host(index).address).sort();
  const names = (index: number): string | undefined => leaderOf(on.host(index))?.ip;

  it('takes its old leader along, and both ends of every link say so', async () => {
    const run = await move(0, 1);
    expect([run.title, ends(run)]).toEqual([`Move group to ${on.host(1).hostId ?? ''}`, done(5)]);
    expect(group(1)).toEqual(ips(0, 2, 3, 4));
    expect([0, 2, 3, 4].map(names)).toEqual(Array(4).fill(on.host(1).address));
    expect(roleOf(on.host(0))).toBe('follower');
  });

  it('is not touched while one rule refuses', async () => {
    await on.fault(3, 'in-cluster', 'worker');
    await on.must('hosts.refresh', {});
    expect(await start(1, 0, true)).toMatchObject({ error: { code: 'peer-in-use' } });
    await on.fault(3, 'in-cluster', null);
    expect(await start(1, 0, true)).toMatchObject({ error: { code: 'peer-in-use' } });
    await on.must('hosts.refresh', {});
    // What is known lets it begin; what the hosts tell then does not.
    await on.fault(3, 'in-cluster', 'worker');
    const run = await move(1, 0);
    expect(ends(run).sort()).toEqual([
      ...Array<string>(4).fill('cancelled peer-in-use'),
      'refused peer-in-use',
    ]);
    await on.fault(3, 'in-cluster', null);
    await on.must('hosts.refresh', {});
    expect(group(1)).toEqual(ips(0, 2, 3, 4));
  });

  it('waits for the one click where the host has no such operation, and goes on from there', async () => {
    await on.fault(1, 'rule:stop-announced', false);
    await on.fault(1, 'rule:unlink-self-allowed', true);
    await on.must('hosts.refresh', {});
    const waiting = await move(1, 5, false);
    const told = waiting.items.at(-1)?.fault;
    expect(reads(told)).toMatch(/^stop-in-local-ui: .*Open https:/);
    expect(ends(waiting)).toEqual([
      ...Array<string>(4).fill('cancelled stop-in-local-ui'),
      'refused stop-in-local-ui',
    ]);
    expect([...group(1), ...group(5)]).toEqual([]);
    // Not clicked yet: the host itself tells that it leads.
    const still = await retry(waiting);
    expect(ends(still)).toEqual(ends(waiting));
    const leader = on.site.hosts[1];
    if (leader) await localUi(on.site).stopTokenGeneration(leader);
    expect(ends(await retry(still))).toEqual(done(5));
    expect(group(5)).toEqual(ips(0, 2, 3, 4));
    expect(roleOf(on.host(1))).toBe('standalone');
  });

  it('leaves a host behind that is off, whose link is mended when it is back', async () => {
    await on.fault(2, 'off', true);
    const run = await move(5, 3);
    expect(ends(run).sort()).toEqual([...done(4), 'unknown unlink-unverified']);
    expect(group(3)).toEqual(ips(0, 4, 5));
    await on.fault(2, 'off', null);
    const found = () => linkFindings(on.host(2), on.core.read('hosts')).map(({ code }) => code);
    // What one end tells counts once the other was read again.
    for (const end = Date.now() + 30_000; found().length === 0 && Date.now() < end;)
      await on.must('hosts.refresh', {});
    expect(found()).toEqual(['link-follower-only']);
    expect(ends(await retry(run))).toEqual(done(1));
    expect(group(3)).toEqual(ips(0, 2, 4, 5));
  });

  it('that was cut in the middle is taken up again, and nothing of it is done twice', async () => {
    const started = await on.must('link.move', { from: on.host(3).key, to: on.host(4).key, joins: true });
    await on.until('runs', (runs) =>
      runs.some(({ id, items }) => id === started.runId && items.some(({ step }) => step === 'unlinking')),
    );
    await on.must('runs.cancel', { runId: started.runId });
    const cut = await on.run(Promise.resolve({ ok: started }));
    expect(ends(cut)).toContain('cancelled cancelled');
    const again = await retry(cut);
    expect(new Set(ends(again))).toEqual(new Set(['done']));
    expect(group(4)).toEqual(ips(0, 2, 3, 5));
    expect(roleOf(on.host(3))).toBe('follower');
  });

  it('stays as it is when its new leader cannot leave the old one', async () => {
    await on.fault(4, 'path-cut', 0);
    const run = await move(4, 0);
    expect(ends(run).sort()).toEqual([
      ...Array<string>(4).fill('cancelled half-unlinked'),
      'unknown half-unlinked',
    ]);
    expect(group(4)).toEqual(ips(2, 3, 5));
  });
});
