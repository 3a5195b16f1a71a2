import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { stopTokenGenerationPath } from '#shared/wire/extensions.ts';
import { operations } from '#shared/wire/operations.ts';
import type { SiteClient } from './site-client.ts';
import { until } from '../kit/until.ts';
import { createClient } from './site-client.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();

describe.skipIf(!document)('linking and unlinking, against the vendor document', () => {
  let site: Site;
  let client: SiteClient;
  let tokens: string[];

  beforeAll(async () => {
    if (!document) return;
    // Site time runs fast; the life of a token stays one second of the wall's.
    site = await startSite({ hosts: 5, control: true, scale: 20, linkMs: 400, tokenTtl: 60 });
    client = createClient(site, document);
    tokens = await Promise.all(site.hosts.map((_, n) => client.signIn(n)));
  });
  afterEach(async () => {
    for (const name of [
      'in-cluster',
      'wrong-mode',
      'wrong-os',
      'wrong-type',
      'multi-node-off',
      'disk-full',
      'path-cut',
      'off',
    ])
      await client.fault('*', name, null);
    for (const name of [
      'rule:unlink-self-allowed',
      'rule:stop-announced',
      'rule:bad-token',
      'rule:token-layout',
    ])
      await client.fault('*', name, null);
    await release();
    expect(client.complaints).toEqual([]);
  });
  afterAll(async () => {
    await client.close();
    await site.close();
  });

  const tokenOf = (n: number): string => tokens[n] ?? '';
  const idOf = (n: number): string => site.hosts[n]?.id ?? '';
  const peersOf = async (n: number) => (await client.status(n, tokenOf(n)))?.peers?.map(({ id }) => id) ?? [];
  const stop = (n: number) => client.call(n, 'POST', stopTokenGenerationPath, { token: tokenOf(n) });
  const generate = (n: number) =>
    client.call(n, 'POST', operations.generateToken.path, { token: tokenOf(n) });
  const settled = (n: number) =>
    until(async () => {
      const status = await client.status(n, tokenOf(n));
      expect(status?.status).toMatch(/Completed|Failed/);
      return status;
    });
  const linkTo = async (leader: number, ...followers: number[]) => {
    const { token } = await client.generate(leader, tokenOf(leader));
    for (const n of followers) await client.link(n, tokenOf(n), token);
    return Promise.all(followers.map(settled));
  };
  /** Everybody alone again. */
  const release = async () => {
    for (const n of site.hosts.keys()) {
      const peers = (await client.status(n, tokenOf(n)))?.peers ?? [];
      const leader = peers.find(({ role }) => role === 'leader');
      for (const { id = '' } of leader ? [leader] : peers) await client.unlink(n, tokenOf(n), id);
      await stop(n);
    }
  };

  it('links by a token, and every host of the group lists every other', async () => {
    expect(await client.status(1, tokenOf(1))).toBeNull();
    const { token } = await client.generate(0, tokenOf(0));
    const { status, body } = await client.link(1, tokenOf(1), token);
    expect([status, body]).toMatchObject([200, { status: 'InProgress' }]);
    expect((await settled(1))?.status).toBe('Completed');
    await linkTo(0, 2);
    for (const n of [0, 1, 2])
      expect((await peersOf(n)).sort()).toEqual(
        [0, 1, 2]
          .filter((m) => m !== n)
          .map(idOf)
          .sort(),
      );
    const [row] = (await client.status(1, tokenOf(1)))?.peers ?? [];
    expect(row).toMatchObject({
      id: idOf(0),
      role: 'leader',
      status: 'Ready',
      nodeRole: 'init',
      health: { status: 'Healthy' },
    });
    await until(async () => {
      const peers = (await client.status(0, tokenOf(0)))?.peers ?? [];
      expect(peers.map(({ contentSyncStatus }) => contentSyncStatus)).toEqual(['Synced', 'Synced']);
    });
  });

  it('answers the same token inside its interval, never with nothing left', async () => {
    const [a, b] = [await client.generate(0, tokenOf(0)), await client.generate(0, tokenOf(0))];
    expect(b.token).toBe(a.token);
    expect(a.interval).toBe(60);
    expect(a.remainingTime).toBeGreaterThanOrEqual(1);
    expect(a.remainingTime).toBeLessThanOrEqual(60);
  });

  it.each(['plain', 'json', 'opaque'])('links by a token of layout %s', async (layout) => {
    await client.fault(0, 'rule:token-layout', layout);
    expect((await linkTo(0, 1))[0]?.status).toBe('Completed');
  });

  it('refuses tokens that are none, own, or not current', async () => {
    const { token: own } = await client.generate(1, tokenOf(1));
    const code = async (token: string) => (await client.link(1, tokenOf(1), token)).body;
    expect(await code('')).toMatchObject({ code: 'LinkTokenEmpty' });
    expect(await code('?'.repeat(8))).toMatchObject({ code: 'LinkTokenMalformed' });
    expect(await code(Buffer.from('no address here').toString('base64'))).toMatchObject({
      code: 'LinkTokenMalformed',
    });
    expect(await code('A'.repeat(1_000_000))).toMatchObject({ code: 'LinkTokenMalformed' });
    expect(await code(own)).toMatchObject({ code: 'LinkTokenOwn' });
    await stop(1);
    const stale = Buffer.from(`${site.hosts[0]?.ip ?? ''}|000000`).toString('base64');
    expect(await code(stale)).toMatchObject({ code: 'LinkTokenInvalid' });
    expect(await client.status(1, tokenOf(1))).toBeNull();
    await client.fault(1, 'rule:bad-token', 'failed');
    expect((await client.link(1, tokenOf(1), stale)).status).toBe(200);
    expect((await settled(1))?.errorMessage).toContain('expired');
  });

  it('refuses what the rules of linking refuse', async () => {
    const { token } = await client.generate(0, tokenOf(0));
    await linkTo(0, 1);
    const linking = async (n: number) => (await client.link(n, tokenOf(n), token)).body;
    expect(await linking(1)).toMatchObject({ code: 'AlreadyLinked' });
    expect((await generate(1)).body).toMatchObject({ code: 'NotLeader' });
    await client.generate(2, tokenOf(2));
    expect(await linking(2)).toMatchObject({ code: 'EdgeHostIsLeader' });
    for (const [fault, code] of [
      ['in-cluster', 'EdgeHostInCluster'],
      ['wrong-mode', 'ManagementModeNotLocal'],
      ['multi-node-off', 'MultiNodeDisabled'],
      ['disk-full', 'InternalError'],
    ] as const) {
      await client.fault(3, fault);
      expect(await linking(3)).toMatchObject({ code });
      if (fault !== 'in-cluster') expect((await generate(3)).status).toBe(500);
      await client.fault(3, fault, null);
    }
    // A control-plane node of a cluster leads although it is linked (vendor: Link Hosts).
    await client.fault(1, 'in-cluster', 'controlplane');
    expect((await generate(1)).status).toBe(200);
  });

  it.each([
    ['wrong-type', 'deployment mode appliance'],
    ['wrong-os', 'operating system rhel 9.4'],
  ])('fails afterwards on %s', async (fault, says) => {
    await client.fault(1, fault);
    const [status] = await linkTo(0, 1);
    expect([status?.status, status?.errorMessage]).toEqual(['Failed', expect.stringContaining(says)]);
    expect(await peersOf(0)).toEqual([]);
  });

  it.each([
    ['path-cut', 1, 0],
    ['off', 0, true],
  ])('fails afterwards when the leader cannot be reached: %s', async (fault, host, value) => {
    const { token } = await client.generate(0, tokenOf(0));
    await client.fault(host, fault, value);
    expect((await client.link(1, tokenOf(1), token)).status).toBe(200);
    expect((await settled(1))?.errorMessage).toContain('failed to reach leader');
    await client.fault(host, fault, null);
    expect(await peersOf(0)).toEqual([]);
  });

  it.each([0, 1])('links nobody when host %i drops in the middle', async (n) => {
    await client.fault(n, 'drop-mid-link');
    await client.generate(0, tokenOf(0)).then(({ token }) => client.link(1, tokenOf(1), token));
    await client.fault(n, 'off', null);
    expect((await settled(1))?.status).toBe('Failed');
    await until(async () => expect(await client.status(0, tokenOf(0))).toBeNull());
    expect((await linkTo(0, 1))[0]?.status).toBe('Completed');
  });

  it('unlinks from the leader and from the follower, and either may link again', async () => {
    await linkTo(0, 1, 2);
    expect((await client.unlink(0, tokenOf(0), idOf(1))).status).toBe(200);
    expect([await peersOf(0), await client.status(1, tokenOf(1))]).toEqual([[idOf(2)], null]);
    expect((await client.unlink(2, tokenOf(2), idOf(0))).status).toBe(200);
    expect([await peersOf(0), await client.status(2, tokenOf(2))]).toEqual([[], null]);
    expect((await linkTo(0, 1))[0]?.status).toBe('Completed');
  });

  it('refuses unlinks that are none', async () => {
    await linkTo(0, 1, 2);
    await peersOf(1);
    const code = async (n: number, peerId: string) => (await client.unlink(n, tokenOf(n), peerId)).body;
    const bare = { token: tokenOf(0), malformed: true };
    expect((await client.call(0, 'POST', operations.unlink.path, bare)).status).toBe(400);
    expect(await code(0, idOf(0))).toMatchObject({ code: 'InvalidPeer' });
    expect(await code(0, 'edge-nobody')).toMatchObject({ code: 'PeerNotFound' });
    expect(await code(0, '__proto__')).toMatchObject({ code: 'PeerNotFound' });
    expect(await code(1, idOf(2))).toMatchObject({ code: 'InvalidPeer' });
    await client.fault(1, 'in-cluster', 'worker');
    expect(await code(0, idOf(1))).toMatchObject({ code: 'EdgeHostInUse' });
    expect(await code(1, idOf(0))).toMatchObject({ code: 'EdgeHostInUse' });
    // Ready followers of a leader in use may go (vendor: clarified in docs review).
    await client.fault(0, 'in-cluster');
    expect((await client.unlink(0, tokenOf(0), idOf(2))).status).toBe(200);
  });

  it('leaves the other end believing what it did when it cannot be told', async () => {
    await linkTo(0, 1);
    await client.fault(1, 'off');
    expect((await client.unlink(0, tokenOf(0), idOf(1))).status).toBe(200);
    await client.fault(1, 'off', null);
    expect(await peersOf(1)).toEqual([idOf(0)]);
    expect(await peersOf(0)).toEqual([]);
    expect((await client.unlink(1, tokenOf(1), idOf(0))).status).toBe(200);
    expect(await client.status(1, tokenOf(1))).toBeNull();
  });

  it('stops token generation only where it is announced, without followers and outside a cluster', async () => {
    const code = async () => (await stop(0)).body;
    await linkTo(0, 1);
    expect(await code()).toMatchObject({ code: 'FollowersRemain' });
    await client.unlink(0, tokenOf(0), idOf(1));
    await client.fault(0, 'in-cluster');
    expect(await code()).toMatchObject({ code: 'EdgeHostInCluster' });
    await client.fault(0, 'in-cluster', null);
    await client.fault(0, 'rule:stop-announced', false);
    expect((await stop(0)).status).toBe(404);
    expect((await client.control('/local-ui', { host: 0, action: 'stop-token-generation' })).status).toBe(
      200,
    );
    await client.fault(0, 'rule:stop-announced', null);
    expect(await code()).toMatchObject({ code: 'NotGenerating' });
    await client.generate(1, tokenOf(1));
    expect((await linkTo(1, 0))[0]?.status).toBe('Completed');
  });

  it('takes its own ID as a farewell where the rule says so', async () => {
    await client.fault('*', 'rule:unlink-self-allowed', true);
    await linkTo(0, 1);
    expect((await client.unlink(1, tokenOf(1), idOf(1))).status).toBe(200);
    expect(await peersOf(0)).toEqual([]);
    expect((await client.unlink(0, tokenOf(0), idOf(0))).status).toBe(200);
    expect((await stop(0)).body).toMatchObject({ code: 'NotGenerating' });
  });
});
