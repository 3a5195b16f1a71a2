import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followersOf, leaderOf, roleOf } from '#shared/model/role.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite, reads } from '#test/kit/core-on-site.ts';
import { hasOwnAddresses } from '#test/kit/own-addresses.ts';

let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 4 });
});
afterEach(() => on.close());

describe('the main job on a real site', () => {
  it.runIf(hasOwnAddresses)(
    'finds hosts by sweep without signing in, and trusts only the fingerprint that was shown',
    async () => {
      const [first] = on.site.hosts;
      const run = await on.run(
        on.call('sweep.start', { subnets: [`${first?.ip ?? ''}/29`], ports: [first?.port ?? 0] }),
      );
      expect(run).toMatchObject({ state: 'ended', done: 6, total: 6, found: 4 });
      expect(on.core.read('hosts').map(({ trust }) => trust.state)).toEqual(['new', 'new', 'new', 'new']);
      const wrong = await on.call('hosts.trust', {
        pins: [{ key: on.host(0).key, certSha256: 'f'.repeat(64) }],
      });
      expect(wrong).toMatchObject({ error: { code: 'certificate-not-shown' } });
      expect(await on.call('session.signIn', { keys: [on.host(0).key] })).toMatchObject({
        error: { code: 'no-account' },
      });
    },
  );

  it('links followers with one shared token, proves both ends, unlinks from both sides, stops', async () => {
    await on.enter();
    expect(
      on.core
        .read('hosts')
        .map(({ hostId }) => hostId)
        .sort(),
    ).toEqual(on.site.hosts.map(({ id }) => id).sort());
    const followers = [1, 2, 3].map((index) => on.host(index).key);
    const linked = await on.run(on.call('link.toLeader', { leader: on.host(0).key, followers }));
    expect(linked.items.map(({ end }) => end)).toEqual(['done', 'done', 'done']);
    expect(followersOf(on.host(0))).toHaveLength(3);
    expect(leaderOf(on.host(2))?.id).toBe(on.host(0).hostId);

    expect(await on.link(1, 0)).toMatchObject({ end: 'already' });
    expect(await on.call('link.stopTokenGeneration', { key: on.host(0).key })).toMatchObject({
      error: { code: 'followers-remain', params: { followers: 3 } },
    });

    const unlink = async (via: 'leader' | 'host', host: number): Promise<unknown> => {
      const input = { leader: on.host(0).key, hosts: [on.host(host).key], via };
      return (await on.run(on.call('link.unlink', input))).items[0]?.end;
    };
    expect(await unlink('leader', 1)).toBe('done');
    expect(await unlink('host', 2)).toBe('done');
    expect(await unlink('leader', 3)).toBe('done');
    expect(await unlink('leader', 3)).toBe('already');
    expect(roleOf(on.host(0))).toBe('leader');
    await on.must('link.stopTokenGeneration', { key: on.host(0).key });
    expect(on.core.read('hosts').map(roleOf)).toEqual(Array(4).fill('standalone'));
  });

  it('links with a pasted token and knows whose it is', async () => {
    await on.enter();
    const { token } = await on.must('link.generateToken', { key: on.host(0).key });
    const paste = (follower: number, text: string) =>
      on.call('link.withToken', { follower: on.host(follower).key, token: text });
    expect(await paste(0, token)).toMatchObject({ error: { code: 'token-own' } });
    expect(await paste(1, Buffer.from('no address').toString('base64'))).toMatchObject({
      error: { code: 'token-opaque' },
    });
    const stranger = Buffer.from('10.9.8.7|123456').toString('base64');
    expect(await paste(1, stranger)).toMatchObject({
      error: { code: 'token-leader-unknown', params: { named: '10.9.8.7' } },
    });
    expect(await paste(1, 'A'.repeat(1_000_000))).toMatchObject({ error: { code: 'token-too-long' } });
    const run = await on.run(paste(1, ` ${token.slice(0, 9)}\n${token.slice(9)} `));
    expect(run.items[0]).toMatchObject({ end: 'done' });
    expect(await paste(1, token)).toMatchObject({ error: { code: 'already-linked' } });
  });

  it('does not call a link proved when nobody is signed in to the leader', async () => {
    await on.enter(0);
    const { token } = await on.must('link.generateToken', { key: on.host(0).key });
    await on.must('session.signOut', { keys: [on.host(0).key] });
    await on.enter(1);
    const run = await on.run(on.call('link.withToken', { follower: on.host(1).key, token }));
    expect(run.items[0]?.end).toBe('unknown');
    expect(reads(run.items[0]?.fault)).toMatch(/^link-unproved: .*leader’s side could not be checked/);
  });

  it('refuses a second click while the first still works', async () => {
    await on.enter();
    const input = { leader: on.host(0).key, followers: [on.host(1).key] };
    const started = on.call('link.toLeader', input);
    expect(await on.call('link.toLeader', input)).toMatchObject({ error: { code: 'busy' } });
    expect((await on.run(started)).items[0]?.end).toBe('done');
  });

  it('keeps pins for the next visit in a plain file that holds no secret, and forgets on demand', async () => {
    await on.enter(0);
    const file = await readFile(join(on.dataDir, 'pins.json'), 'utf8');
    expect(JSON.parse(file)).toMatchObject({
      pins: [{ certSha256: on.site.hosts[0]?.certSha256, hostId: on.site.hosts[0]?.id }],
    });
    expect(file).not.toContain(on.site.password);
    await on.must('hosts.forget', { key: on.host(0).key });
    expect(on.core.read('hosts')).toEqual([]);
    expect(await readFile(join(on.dataDir, 'pins.json'), 'utf8')).not.toContain(on.site.hosts[0]?.certSha256);
  });

  it('knows before the call that an In-Use follower cannot be unlinked', async () => {
    await on.enter(0, 1);
    await on.link(1, 0);
    await on.fault(1, 'in-cluster', 'worker');
    await on.must('hosts.refresh', {});
    const [peer] = followersOf(on.host(0));
    expect(peer?.status).toBe('In-Use');
    expect(peer && canUnlinkPeer(on.host(0), peer)?.code).toBe('peer-in-use');
    const run = await on.run(
      on.call('link.unlink', { leader: on.host(0).key, hosts: [on.host(1).key], via: 'leader' }),
    );
    expect(run.items[0]).toMatchObject({ end: 'refused', fault: { code: 'peer-in-use' } });
  });
});
