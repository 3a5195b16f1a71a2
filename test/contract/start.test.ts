import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { takeAddresses } from '#electron/demo-site/addresses.ts';
import { createLive } from '#electron/demo-site/live.ts';
import { readOptions } from '#electron/demo-site/main.ts';
import type { Site, SiteOptions } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { until } from '../kit/until.ts';
import { createClient } from './site-client.ts';
import { vendorDocument } from './vendor-document.ts';
import { isOwnerOnly } from '#test/kit/owner-only.ts';

const document = vendorDocument();
const open: { close(): Promise<unknown> }[] = [];
const start = async (options: SiteOptions): Promise<Site> => {
  const site = await startSite(options);
  open.push(site);
  return site;
};
const clientOf = (site: Site) => {
  if (!document) throw new Error('no vendor document');
  const client = createClient(site, document);
  open.push(client);
  return client;
};

afterEach(async () => {
  // Newest first: a folder may go only after the site that writes to it.
  for (const one of open.splice(0).reverse()) await one.close();
});

/** What a stranger sees of a host before anything is said. */
const presented = (ip: string, port: number): Promise<{ sha256: string; certificate: string }> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: ip, port, rejectUnauthorized: false }, () => {
      const { fingerprint256, subject, subjectaltname } = socket.getPeerCertificate();
      socket.destroy();
      resolve({
        sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
        certificate: `${JSON.stringify(subject)} ${subjectaltname ?? ''}`,
      });
    });
    socket.once('error', reject);
  });

describe('starting a site', () => {
  it('gives every host its own address, key and ID, and starts clean each time', async () => {
    const first = await start({ hosts: 4 });
    const all = await Promise.all(first.hosts.map(({ ip, port }) => presented(ip, port)));
    expect(all.map(({ sha256 }) => sha256)).toEqual(first.hosts.map(({ certSha256 }) => certSha256));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(4);
    for (const [n, { id, url, ip, port }] of first.hosts.entries()) {
      expect(url).toBe(`https://${ip}:${String(port)}`);
      // Nobody learns the edge host ID without signing in.
      expect(all[n]?.certificate).not.toContain(id);
    }
    expect(first.password.length).toBeGreaterThanOrEqual(20);
    expect(first.control).toBeNull();
    const second = await start({ hosts: 4 });
    const ids = [...first.hosts, ...second.hosts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(8);
    expect(second.password).not.toBe(first.password);
  });

  it('keeps out of the way of other sites that start at the same moment', async () => {
    const sites = await Promise.all([1, 2, 3].map(() => start({ hosts: 12 })));
    const addresses = sites.flatMap((site) => site.hosts.map(({ ip, port }) => `${ip}:${String(port)}`));
    expect(new Set(addresses).size).toBe(36);
    for (const site of sites) {
      const nets = new Set(site.hosts.map(({ ip }) => ip.split('.').slice(0, 3).join('.')));
      if (site.distinctIps) expect(nets.size).toBe(1);
    }
  });

  it('spills over into the next network beyond 254 hosts', async () => {
    const lives = Array.from({ length: 256 }, () => createLive(() => undefined));
    const { at, distinctIps, locks } = await takeAddresses(lives, true);
    open.push({ close: () => Promise.all([...lives, ...locks].map((live) => live.down())) });
    const nets = new Set(at.map(({ ip }) => ip.split('.').slice(0, 3).join('.')));
    expect([at.length, nets.size]).toEqual([256, distinctIps ? 2 : 1]);
  });

  it.skipIf(!document)('links over ports where addresses are not to be had', async () => {
    const site = await start({ hosts: 2, distinctIps: false, linkMs: 0 });
    const client = clientOf(site);
    const [leader, follower] = await Promise.all([client.signIn(0), client.signIn(1)]);
    const { token } = await client.generate(0, leader);
    expect(Buffer.from(token, 'base64').toString()).toContain(`127.0.0.1:${String(site.hosts[0]?.port)}|`);
    await client.link(1, follower, token);
    await until(async () => expect((await client.status(1, follower))?.status).toBe('Completed'));
    expect(client.complaints).toEqual([]);
  });

  it.skipIf(!document)(
    'rotates the token when its life is over, whatever the scale, and takes only the newest',
    async () => {
      const site = await start({ hosts: 2, tokenTtl: 1, scale: 0.01, linkMs: 0 });
      const client = clientOf(site);
      const [leader, follower] = await Promise.all([client.signIn(0), client.signIn(1)]);
      const first = await client.generate(0, leader);
      expect([first.interval, first.remainingTime]).toEqual([1, 1]);
      await until(async () => expect((await client.generate(0, leader)).token).not.toBe(first.token));
      expect((await client.link(1, follower, first.token)).body).toMatchObject({ code: 'LinkTokenInvalid' });
    },
  );

  it.skipIf(!document)('keeps a site across restarts when told where', async () => {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'site-'));
    open.push({ close: () => rm(stateDir, { recursive: true }) });
    const before = await startSite({ hosts: 2, stateDir, linkMs: 0 });
    const client = clientOf(before);
    const [leader, follower] = await Promise.all([client.signIn(0), client.signIn(1)]);
    await client.link(1, follower, (await client.generate(0, leader)).token);
    await until(async () => expect((await client.status(1, follower))?.status).toBe('Completed'));
    await before.close();
    expect(await isOwnerOnly(path.join(stateDir, 'site.json'))).toBe(true);

    const after = await start({ hosts: 3, stateDir });
    expect(after.hosts.slice(0, 2)).toEqual(before.hosts);
    expect([after.password, after.hosts.length]).toEqual([before.password, 3]);
    const again = clientOf(after);
    // Sessions outlive a restart of the agent: the key that signs them is kept too.
    expect((await again.status(1, follower))?.peers?.[0]?.id).toBe(after.hosts[0]?.id);
    expect((await again.status(0, leader))?.peers?.[0]?.id).toBe(after.hosts[1]?.id);
  });

  it('says so when a kept state cannot be read, and leaves it alone', async () => {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'site-'));
    open.push({ close: () => rm(stateDir, { recursive: true }) });
    await writeFile(path.join(stateDir, 'site.json'), '{"version":7}');
    await expect(startSite({ stateDir })).rejects.toThrow('is not a state of the demo site');
    expect(await readFile(path.join(stateDir, 'site.json'), 'utf8')).toBe('{"version":7}');
  });

  it('reads its flags strictly', () => {
    expect(
      readOptions(['--hosts', '3', '--scale', '2.5', '--link-ms', '0', '--token-ttl', '5', '--state', 'x']),
    ).toEqual({
      ...{ hosts: 3, scale: 2.5, linkMs: 0, tokenTtl: 5, stateDir: 'x' },
    });
    expect(readOptions([])).toEqual({});
    for (const argv of [
      ['--hosts', '0'],
      ['--hosts', '1001'],
      ['--hosts', 'many'],
      ['--scale', '0'],
      ['--token-ttl', '1.5'],
      ['--nope'],
      ['extra'],
      ['--hosts'],
    ])
      expect(() => readOptions(argv)).toThrow();
  });
});
