import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discover, seen, truth } from './kit/discovered.ts';
import type { Lab, Machine } from './kit/lab.ts';
import { openLab } from './kit/lab.ts';
import { whyNoLab } from './kit/netns.ts';
import type { LabSite } from './kit/site.ts';
import { inNet, range, startHosts } from './kit/site.ts';

/** Recall is a promise about every run, so the long form makes many. */
const runs = process.env['FIELDLINK_LONG'] === '1' ? 20 : 1;
const every = Array.from({ length: runs }, (_, run) => run + 1);
const patience = { timeout: 30_000 + runs * 6_000 };

describe.skipIf(whyNoLab() !== null)('discover on a LAN', () => {
  let lab: Lab;
  let laptop: Machine;
  let hosts: Machine;
  let near: LabSite;
  let far: LabSite;
  const alive = range('10.77.0', 21, 32);
  const laptops = ['10.77.0.250', '10.78.0.250'];

  beforeAll(async () => {
    lab = await openLab();
    laptop = await lab.machine(['10.77.0.250/24'], ['10.78.0.250/24']);
    hosts = await lab.machine(inNet(alive, 24));
    const all = range('10.78.0', 1, 254).filter((ip) => !laptops.includes(ip));
    const elsewhere = await lab.machine([], inNet(all, 24));
    await elsewhere.drop(['10.78.0.128/26']);
    const [here, there] = await Promise.all([
      startHosts(hosts, { ips: alive }),
      startHosts(elsewhere, { ips: ['10.78.0.9', '10.78.0.77'] }),
    ]);
    near = here.ready;
    far = there.ready;
  });
  afterAll(() => lab.close());

  it('lists exactly the hosts there, where nobody answers for the other addresses', patience, async () => {
    for (const run of every)
      expect([run, seen(await discover(laptop, '--subnet', '10.77.0.0/24'))]).toEqual([run, truth(near)]);
  });

  it('lists exactly the hosts of two subnets, where other addresses refuse or drop', patience, async () => {
    for (const run of every) {
      const found = await discover(laptop, '--subnet', '10.77.0.0/24', '--subnet', '10.78.0.0/24');
      expect([run, seen(found)]).toEqual([run, truth(near, far)]);
    }
  });

  it('knows a host that moved by its certificate, at its new address only', async () => {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-test-'));
    await hosts.addAddresses(['10.77.0.50/24', '10.77.0.60/24']);
    try {
      const before = await startHosts(hosts, { ips: ['10.77.0.50'], options: { stateDir } });
      await before.stop();
      const after = await startHosts(hosts, { ips: ['10.77.0.60'], options: { stateDir } });
      const [was, is] = [before.ready.hosts[0], after.ready.hosts[0]];
      expect(is).toMatchObject({ id: was?.id, certSha256: was?.certSha256, ip: '10.77.0.60' });
      expect(seen(await discover(laptop, '--subnet', '10.77.0.48/28'))).toEqual(truth(after.ready));
      await after.stop();
    } finally {
      await hosts.removeAddresses(['10.77.0.50/24', '10.77.0.60/24']);
      await rm(stateDir, { recursive: true, force: true });
    }
  });

  it('lists an address that two hosts claim once, with the certificate of one of them', async () => {
    const twins = await Promise.all([lab.machine(['10.77.0.99/24']), lab.machine(['10.77.0.99/24'])]);
    const sites = await Promise.all(twins.map((twin) => startHosts(twin, { ips: ['10.77.0.99'] })));
    const found = seen(await discover(laptop, '--subnet', '10.77.0.96/28'));
    expect(found).toHaveLength(1);
    expect(truth(...sites.map(({ ready }) => ready))).toContain(found[0]);
  });
});

/** One after the other with the rest: 2,046 addresses ask for twice as many neighbours as a kernel keeps at a time. */
describe.skipIf(whyNoLab() !== null)('discover on a LAN larger than the neighbour table', () => {
  const long = runs > 1;
  const bits = long ? 20 : 21;
  let lab: Lab;
  let laptop: Machine;
  let site: LabSite;
  const alive = Array.from(
    { length: long ? 100 : 10 },
    (_, n) => `10.77.${String(n % (long ? 16 : 8))}.${String(7 + n * 2)}`,
  );

  beforeAll(async () => {
    lab = await openLab();
    laptop = await lab.machine([`10.77.3.250/${String(bits)}`]);
    const hosts = await lab.machine(inNet(alive, bits));
    site = (await startHosts(hosts, { ips: alive })).ready;
  });
  afterAll(() => lab.close());

  it('misses none', { timeout: 30_000 + runs * 25_000 }, async () => {
    for (const run of every) {
      await laptop.forgetNeighbours();
      const found = await discover(laptop, '--subnet', `10.77.0.0/${String(bits)}`);
      expect([run, seen(found)]).toEqual([run, truth(site)]);
    }
  });
});
