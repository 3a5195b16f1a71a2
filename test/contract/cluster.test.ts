import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Site } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';
import {
  clusterConfiguration,
  clusterPath as cluster,
  currentClusterPath as current,
  removeNodePath,
} from '../kit/cluster.ts';
import { createLinkedSite } from './linked-site.ts';
import type { LinkedSite } from './linked-site.ts';
import { until } from '../kit/until.ts';
import { useSite } from './use-site.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();
const nodesAnswer = z.object({
  nodes: z.array(z.object({ nodeName: z.string(), edgeHostID: z.string(), ipv4: z.string() })),
});

const v1Error = z.object({ code: z.string() });

interface Asked {
  readonly controlPlane: readonly number[];
  readonly workers?: readonly number[];
  readonly vip?: string;
}

describe.skipIf(!document)('local clusters, against the vendor document', () => {
  let site: Site;
  let on: LinkedSite;

  // At this speed a cluster stands in a fifth of a second and a reboot takes a tenth.
  const options = { hosts: 60, control: true, scale: 50, linkMs: 0 };
  useSite(document, options, createLinkedSite, (...opened) => {
    [on, site] = opened;
  });

  const call = (n: number, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    on.client.call(n, method, path, { token: on.tokenOf(n), body });
  const create = (n: number, { controlPlane, workers = [], vip = `127.77.254.${String(n)}` }: Asked) => {
    const wish = { controlPlane: controlPlane.map(on.idOf), workers: workers.map(on.idOf), vip };
    return call(n, 'POST', cluster, clusterConfiguration(wish));
  };
  /** Site time: what is under way goes on at the new pace. */
  const pace = (scale: number) => on.client.control('/time', { scale });
  const stateOf = async (n: number) => {
    const { status, body } = await call(n, 'GET', `${cluster}/details`);
    return status === 404 ? null : operations.clusterDetails.answer.parse(body).status?.clusterState;
  };
  const running = (n: number) => until(async () => expect(await stateOf(n)).toBe('Running'));
  const running3 = async () => {
    const group = await on.group(4);
    const [a, b, c, d] = group;
    expect((await create(a, { controlPlane: [a, b, c], workers: [d] })).status).toBe(202);
    await running(a);
    return group;
  };
  const nodeName = async (n: number, host: number): Promise<string> => {
    const { nodes } = nodesAnswer.parse((await call(n, 'GET', `${current}/nodes`)).body);
    return nodes.find(({ edgeHostID }) => edgeHostID === on.idOf(host))?.nodeName ?? '';
  };
  const removeNode = async (n: number, pool: string, host: number) =>
    call(n, 'DELETE', removeNodePath(pool, await nodeName(n, host)));
  /** Edge host ID -> role and status, as host `n` tells them. */
  const words = async (n: number): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await on.peers(n)).map(({ id = '', role = '', status = '' }): [string, string] => [
        id,
        `${role} ${status}`,
      ]),
    );
  const code = (body: unknown): unknown => v1Error.parse(body).code;

  it('has none at first, and says so', async () => {
    const [a] = on.take(1);
    expect((await call(a, 'GET', cluster)).status).toBe(404);
    expect(await stateOf(a)).toBeNull();
    expect((await call(a, 'GET', `${current}/nodes`)).status).toBe(500);
    expect((await call(a, 'DELETE', cluster)).body).toMatchObject({ code: 'ClusterNotFound' });
  });

  it('provisions, then runs; its hosts are In-Use everywhere and in the cluster phase', async () => {
    const [a, b, c, spare] = await on.group(4);
    await pace(0.01);
    expect((await create(a, { controlPlane: [a], workers: [b, c] })).status).toBe(202);
    expect(await stateOf(a)).toBe('Provisioning');
    expect(await words(a)).toEqual({
      [on.idOf(b)]: 'follower In-Use',
      [on.idOf(c)]: 'follower In-Use',
      [on.idOf(spare)]: 'follower Ready',
    });
    await pace(50);
    await running(b);
    expect(await words(spare)).toMatchObject({ [on.idOf(a)]: 'leader In-Use' });
    const { body } = await call(c, 'GET', operations.hostInfo.path);
    expect(operations.hostInfo.answer.parse(body).status?.isClusterPhase).toBe(true);
    expect(await stateOf(spare)).toBeNull();
    expect((await call(a, 'GET', cluster)).status).toBe(200);
    const { nodes } = nodesAnswer.parse((await call(b, 'GET', `${current}/nodes`)).body);
    expect(nodes.map(({ edgeHostID }) => edgeHostID)).toEqual([a, b, c].map(on.idOf));
  });

  it('is created on the leader only, which must be a control-plane node', async () => {
    const [a, b, c] = await on.group(3);
    expect(code((await create(b, { controlPlane: [b] })).body)).toBe('NotLeader');
    expect(code((await create(a, { controlPlane: [b], workers: [a, c] })).body)).toBe(
      'LeaderNotControlPlane',
    );
  });

  it('wants an odd number of control-plane nodes, each host linked and named once', async () => {
    const [a, b, c] = await on.group(3);
    const [stranger] = on.take(1);
    expect(code((await create(a, { controlPlane: [a, b] })).body)).toBe('EvenControlPlane');
    expect(code((await create(a, { controlPlane: [a], workers: [stranger] })).body)).toBe(
      'EdgeHostNotLinked',
    );
    expect(code((await create(a, { controlPlane: [a, b, c], workers: [c] })).body)).toBe('InvalidInput');
    const empty = await on.client.call(a, 'POST', cluster, { token: on.tokenOf(a), body: {} });
    expect(code(empty.body)).toBe('InvalidInput');
    expect(await stateOf(a)).toBeNull();
  });

  it('wants a VIP that nobody has; one node alone may use its own address', async () => {
    const [a, b] = await on.group(2);
    const vip = site.hosts[a]?.ip ?? '';
    expect(code((await create(a, { controlPlane: [a], vip: '' })).body)).toBe('InvalidInput');
    const taken = await create(a, { controlPlane: [a], workers: [b], vip });
    expect(taken.body).toMatchObject({
      message: 'VIP address is already assigned to a device on the network',
    });
    expect((await create(a, { controlPlane: [a], vip })).status).toBe(202);
  });

  it('lets every control-plane node lead and issue tokens, and no worker', async () => {
    const [a, b, c, d] = await running3();
    expect(await words(a)).toMatchObject({
      [on.idOf(b)]: 'leader In-Use',
      [on.idOf(c)]: 'leader In-Use',
      [on.idOf(d)]: 'follower In-Use',
    });
    for (const n of [a, b, c])
      expect((await call(n, 'POST', operations.generateToken.path)).status).toBe(200);
    expect(code((await call(d, 'POST', operations.generateToken.path)).body)).toBe('NotLeader');
  });

  it('takes a new host in through any control-plane node, and lets it go through any', async () => {
    const [a, b] = await running3();
    const [fresh] = on.take(1);
    expect((await on.link(b, fresh))?.status).toBe('Completed');
    for (const n of [a, b]) expect(await words(n)).toMatchObject({ [on.idOf(fresh)]: 'follower Ready' });
    expect(await words(fresh)).toMatchObject({ [on.idOf(b)]: 'leader In-Use' });
    expect((await on.client.unlink(b, on.tokenOf(b), on.idOf(fresh))).status).toBe(200);
    expect([await on.client.status(fresh, on.tokenOf(fresh)), (await words(a))[on.idOf(fresh)]]).toEqual([
      null,
      undefined,
    ]);
    expect((await on.link(a, fresh))?.status).toBe('Completed');
    await words(fresh);
    expect((await on.client.unlink(fresh, on.tokenOf(fresh), on.idOf(b))).status).toBe(200);
    expect((await words(b))[on.idOf(fresh)]).toBeUndefined();
  });

  it('refuses to link a host that runs a cluster of its own', async () => {
    const [a] = await on.group(2);
    const [alone] = on.take(1);
    await create(alone, { controlPlane: [alone], vip: site.hosts[alone]?.ip ?? '' });
    const { token } = await on.client.generate(a, on.tokenOf(a));
    expect(code((await on.client.link(alone, on.tokenOf(alone), token)).body)).toBe('EdgeHostInCluster');
  });

  it('refuses to unlink what is in use, from either side and through any leader', async () => {
    const [a, b, , d] = await running3();
    for (const [n, peer] of [
      [a, d],
      [b, d],
      [d, a],
      [b, a],
    ] as const)
      expect(code((await on.client.unlink(n, on.tokenOf(n), on.idOf(peer))).body)).toBe('EdgeHostInUse');
  });

  it('frees a host by scale-down, which takes its time, and only such hosts as may go', async () => {
    const [a, b, , d] = await running3();
    expect(code((await removeNode(a, 'control-plane-pool', d)).body)).toBe('NodeNotFound');
    expect(code((await removeNode(b, 'control-plane-pool', a)).body)).toBe('LeaderNode');
    expect((await removeNode(d, 'worker-pool', d)).status).toBe(400);
    await pace(0.01);
    expect((await removeNode(b, 'worker-pool', d)).status).toBe(202);
    expect(await words(a)).toMatchObject({ [on.idOf(d)]: 'follower In-Use' });
    expect(code((await removeNode(a, 'worker-pool', d)).body)).toBe('NodeDeleting');
    await pace(50);
    await until(async () => expect(await words(a)).toMatchObject({ [on.idOf(d)]: 'follower Ready' }));
    expect([await stateOf(d), await stateOf(a)]).toEqual([null, 'Running']);
    expect((await on.client.unlink(a, on.tokenOf(a), on.idOf(d))).status).toBe(200);
  });

  it('is deleted where asked: hosts reboot, then all are Ready, linked, and led by that one host', async () => {
    const [a, b, c, d] = await running3();
    const [spare] = on.take(1);
    await on.link(a, spare);
    await call(c, 'POST', operations.generateToken.path);
    expect((await call(d, 'DELETE', cluster)).status).toBe(403);
    await pace(0.01);
    expect((await call(b, 'DELETE', cluster)).status).toBe(202);
    expect(await stateOf(a)).toBe('Deleting');
    await pace(5);
    await until(() => expect(call(a, 'GET', operations.ping.path)).rejects.toThrow());
    await pace(50);
    // The host outside the cluster stays up, and follows the new leader.
    await until(async () => expect(await words(spare)).toMatchObject({ [on.idOf(b)]: 'leader Ready' }));
    const followers = Object.fromEntries([a, c, d, spare].map((n) => [on.idOf(n), 'follower Ready']));
    await until(async () => expect(await words(b)).toEqual(followers));
    for (const n of [a, c, d, spare]) {
      await until(async () => expect(await stateOf(n)).toBeNull());
      const leaders = Object.entries(await words(n)).filter(([, word]) => word.startsWith('leader'));
      expect(leaders).toEqual([[on.idOf(b), 'leader Ready']]);
      expect(code((await call(n, 'POST', operations.generateToken.path)).body)).toBe('NotLeader');
    }
    expect((await call(b, 'POST', operations.generateToken.path)).status).toBe(200);
    expect((await on.client.unlink(b, on.tokenOf(b), on.idOf(a))).status).toBe(200);
    expect(await on.client.status(a, on.tokenOf(a))).toBeNull();
  });

  it('leaves a linked host that was away at the deletion with what it believed', async () => {
    const [a, b] = await running3();
    const [spare] = on.take(1);
    await on.link(a, spare);
    await words(spare);
    await on.client.fault(spare, 'off');
    await call(b, 'DELETE', cluster);
    await until(async () => expect(await words(a)).toMatchObject({ [on.idOf(b)]: 'leader Ready' }));
    await on.client.fault(spare, 'off', null);
    expect(await words(spare)).toMatchObject({ [on.idOf(a)]: 'leader Ready' });
    await until(async () => expect(await words(b)).toMatchObject({ [on.idOf(spare)]: 'follower Ready' }));
  });

  it('forbids local operations on a centrally managed host', async () => {
    const [a] = await on.group(2);
    await create(a, { controlPlane: [a] });
    await on.client.fault(a, 'wrong-mode');
    expect((await call(a, 'DELETE', cluster)).status).toBe(403);
    await on.client.fault(a, 'wrong-mode', null);
    expect((await call(a, 'DELETE', cluster)).status).toBe(202);
  });

  it('syncs NTP servers from the leader to linked hosts, also to one that was away or comes later', async () => {
    const [a, b, c] = await on.group(3);
    const [late] = on.take(1);
    const ntp = async (n: number) => {
      const { body } = await call(n, 'GET', operations.hostInfo.path);
      return operations.hostInfo.answer.parse(body).status?.ntp?.ntpServers;
    };
    const settings = { ntpServers: ['10.9.9.9'] };
    expect(code((await call(b, 'PUT', `${cluster}/settings`, settings)).body)).toBe('NotLeader');
    await on.client.fault(c, 'off');
    expect((await call(a, 'PUT', `${cluster}/settings`, settings)).status).toBe(202);
    expect(await ntp(a)).toEqual(['10.9.9.9']);
    await until(async () => expect(await ntp(b)).toEqual(['10.9.9.9']));
    await on.client.fault(c, 'off', null);
    await until(async () => expect(await ntp(c)).toEqual(['10.9.9.9']));
    expect(await ntp(late)).not.toEqual(['10.9.9.9']);
    await on.link(a, late);
    await until(async () => expect(await ntp(late)).toEqual(['10.9.9.9']));
  });
});
