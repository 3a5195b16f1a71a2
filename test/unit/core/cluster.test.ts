import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterOf, disputedLeaders } from '#shared/model/group.ts';
import { isInUse, leadersOf, otherPeers, roleOf } from '#shared/model/role.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { localUi } from '#test/kit/local-ui.ts';

/** Hosts by number: 0 leads, 1 and 2 join its cluster as control-plane nodes, 3 stays Ready, 4 comes later. */
describe('a cluster as the core reads it', () => {
  let on: CoreOnSite;
  let technician: ReturnType<typeof localUi>;

  beforeAll(async () => {
    on = await coreOnSite({ hosts: 5 });
    technician = localUi(on.site);
    await on.enter();
    for (const follower of [1, 2, 3]) expect((await on.link(follower, 0)).end).toBe('done');
  });
  afterAll(() => on.close());

  const at = (index: number) => {
    const host = on.site.hosts[index];
    if (!host) throw new Error('no such host');
    return host;
  };
  const roles = () => [0, 1, 2, 3, 4].map((index) => roleOf(on.host(index)));
  /** Looks until the records say so: the site works at its own pace. */
  const seen = async (fact: () => boolean): Promise<void> => {
    const end = Date.now() + 30_000;
    while (!fact()) {
      if (Date.now() > end) throw new Error(`never seen; roles ${roles().join()}`);
      await on.must('hosts.refresh', {});
    }
  };
  const all = () => on.core.read('hosts');

  it('takes several leaders for what they are', async () => {
    await technician.createCluster([at(0), at(1), at(2)], []);
    await seen(() => on.host(0).cluster?.state === 'Running' && leadersOf(on.host(3)).length === 3);
    expect(roles()).toEqual(['leader', 'leader', 'leader', 'follower', 'standalone']);
    expect(disputedLeaders(on.host(3), all())).toEqual([]);
    expect(clusterOf(on.host(3), all())).toMatchObject({ facts: { name: 'shop' }, leaders: 3, hosts: 4 });
    expect(otherPeers(on.host(1)).filter(isInUse)).toHaveLength(2);
  });

  it('links into the running group and out of it through any of its leaders', async () => {
    expect((await on.link(4, 1)).end).toBe('done');
    const unlink = (via: number, peer: number) =>
      on.run(on.call('link.unlink', { leader: on.host(via).key, hosts: [at(peer).id], via: 'leader' }));
    expect((await unlink(2, 4)).items).toMatchObject([{ end: 'done' }]);
    expect((await unlink(1, 2)).items).toMatchObject([{ end: 'refused', fault: { code: 'peer-in-use' } }]);
  });

  it('has one leader after the deletion, and tells when a host that was away believes in another', async () => {
    await on.fault(3, 'off', true);
    await technician.deleteCluster(at(1));
    await seen(() => on.host(0).cluster === null && roleOf(on.host(0)) === 'follower');
    await on.fault(3, 'off', null);
    await seen(() => [0, 2, 3].every((index) => on.host(index).reach.state === 'reachable'));
    await seen(() => roleOf(on.host(2)) === 'follower' && roleOf(on.host(1)) === 'leader');
    expect(roles()).toEqual(['follower', 'leader', 'follower', 'follower', 'standalone']);
    const claims = disputedLeaders(on.host(1), all());
    expect(claims.map(({ id }) => id).sort()).toContain(at(0).id);
    expect(
      claims
        .find(({ id }) => id === at(1).id)
        ?.by.map(({ hostId }) => hostId)
        .sort(),
    ).toEqual([0, 1, 2].map((index) => at(index).id).sort());
  });
});
