import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCore } from '#test/kit/ask-core.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { recordWire } from '#test/kit/record-wire.ts';
import { noPalette } from '#test/kit/no-palette.ts';
import { operations } from '#shared/wire/operations.ts';

let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 2 });
});
afterEach(() => on.close());

describe('one thing while another is under way', () => {
  it('neither end of a running link can be forgotten, nor its leader be stopped', async () => {
    await on.enter();
    const [leader, follower] = [on.host(0).key, on.host(1).key];
    const started = on.call('link.toLeader', { leader, followers: [follower] });
    for (const key of [leader, follower])
      expect(await on.call('hosts.forget', { key })).toMatchObject({ error: { code: 'busy' } });
    const stop = await on.call('link.stopTokenGeneration', { key: leader });
    expect(stop).toMatchObject({ error: { code: 'busy' } });
    expect((await on.run(started)).items[0]?.end).toBe('done');
    await on.must('hosts.forget', { key: leader });
  });

  it('a host that an edited journal names twice is linked once', async () => {
    await on.enter();
    const [to, follower] = [0, 1].map((at) => {
      const { hostId, address, port } = on.host(at);
      return { hostId, address: `${address}:${String(port)}` };
    });
    const operation = { op: 'link', leader: to, hosts: [follower, { ...follower, hostId: null }] };
    const details = { run: 'r', op: 'link', title: 'Link', operation: JSON.stringify(operation) };
    const line = { at: 1, user: 'me', visit: 'v', kind: 'run-began', hostId: null, address: null, details };
    await appendFile(join(on.dataDir, 'journal.jsonl'), `${JSON.stringify(line)}\n`);
    await on.restart();
    await on.enter();
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const run = await on.run(on.call('runs.retry', { runId: 'r' }));
    expect(run.items.map(({ end }) => end)).toEqual(['done']);
    const sent = wire.stop().filter(({ method, path }) => method === 'POST' && path === operations.link.path);
    expect(sent).toHaveLength(1);
  });

  it('the site is not changed under a running link', async () => {
    await on.enter();
    const started = on.call('link.toLeader', { leader: on.host(0).key, followers: [on.host(1).key] });
    expect(await on.call('demo.open', { hosts: 1 })).toMatchObject({ error: { code: 'work-under-way' } });
    expect((await on.run(started)).items[0]?.end).toBe('done');
    expect(await on.call('demo.open', { hosts: 1 })).toMatchObject({ error: { code: 'demo-failed' } });
  });

  it('a host named many times in one sign-in gets one try', async () => {
    await on.enter(0);
    const { key } = on.host(0);
    await on.must('session.signOut', {});
    const account = { username: on.site.username, password: 'wrong' };
    await on.must('session.signIn', { keys: [key, key, key, key, key, key], account });
    expect(on.host(0).session.fault).toMatchObject({ code: 'sign-in-refused', params: { triesLeft: 4 } });
  });

  it('subnets that are small each and large together are refused', async () => {
    const subnets = ['10.0.0.0/16', '10.1.0.0/16'];
    expect(await on.call('sweep.start', { subnets, ports: [1] })).toMatchObject({
      error: { code: 'subnet-too-large' },
    });
    expect(on.core.read('runs')).toEqual([]);
  });
});

describe('the demo site', () => {
  it('that cannot be entered is closed again: no mark, no hosts left listening, and it may be tried anew', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-demo-'));
    const close = vi.fn(() => Promise.resolve());
    const demoSite = () =>
      Promise.resolve({
        username: 'u',
        password: 'p',
        palette: noPalette,
        createCluster: () => null,
        boot: () => Promise.resolve(null),
        screen: () => Promise.resolve({ lines: [], qr: null }),
        close,
        get hosts(): never {
          throw new Error('no hosts');
        },
      });
    const core = await openCore(dataDir, { demoSite });
    expect(await core.call('demo.open', { hosts: 1 })).toMatchObject({ error: { code: 'demo-failed' } });
    expect(close).toHaveBeenCalledOnce();
    expect(core.read('app').demo).toBeNull();
    expect(await core.call('demo.open', { hosts: 1 })).toMatchObject({ error: { code: 'demo-failed' } });
    // What is trusted now is the technician's own again, not the demo's.
    const [first] = on.site.hosts;
    const added = await core.call('hosts.add', { address: `${first?.ip ?? ''}:${String(first?.port)}` });
    const key = 'ok' in added ? added.ok.key : '';
    await core.call('hosts.trust', { pins: [{ key, certSha256: first?.certSha256 ?? '' }] });
    expect(await readFile(join(dataDir, 'pins.json'), 'utf8')).toContain(first?.certSha256);
    await core.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});
