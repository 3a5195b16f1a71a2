import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab, Machine } from './kit/lab.ts';
import { openLab } from './kit/lab.ts';
import { whyNoLab } from './kit/netns.ts';
import type { LabSite } from './kit/site.ts';
import { inNet, range, startHosts } from './kit/site.ts';

interface Discovered {
  hosts: { address: string; port: number; certSha256: string; kind: string; reason?: string }[];
  seconds: number;
}

const seen = ({ hosts }: Discovered): string[] =>
  hosts.map(({ address, port, certSha256 }) => `${address}:${String(port)} ${certSha256}`).sort();

const truth = ({ hosts }: LabSite): string[] =>
  hosts.map(({ ip, port, certSha256 }) => `${ip}:${String(port)} ${certSha256}`).sort();

describe.skipIf(whyNoLab() !== null)('discover on a LAN', () => {
  let lab: Lab;
  let laptop: Machine;
  let site: LabSite;
  const alive = range('10.77.0', 21, 32);

  const discover = async (...args: string[]): Promise<Discovered> =>
    (await laptop.cli(['discover', ...args])).answer as Discovered;

  beforeAll(async () => {
    lab = await openLab();
    laptop = await lab.machine(['10.77.0.250/24'], ['10.78.0.250/24']);
    const hosts = await lab.machine(inNet(alive, 24));
    const elsewhere = await lab.machine(
      [],
      inNet(
        range('10.78.0', 1, 254).filter((ip) => ip !== '10.78.0.250'),
        24,
      ),
    );
    await elsewhere.drop(['10.78.0.128/26']);
    const [here, there] = await Promise.all([
      startHosts(hosts, { ips: alive }),
      startHosts(elsewhere, { ips: ['10.78.0.9', '10.78.0.77'] }),
    ]);
    site = { ...here.ready, hosts: [...here.ready.hosts, ...there.ready.hosts] };
  });
  afterAll(() => lab.close());

  it('lists exactly the hosts there, where nobody answers for the other addresses', async () => {
    const found = await discover('--subnet', '10.77.0.0/24');
    expect(seen(found)).toEqual(truth(site).filter((line) => line.startsWith('10.77.')));
  });

  it('lists exactly the hosts of two subnets, where other addresses refuse or drop', async () => {
    const found = await discover('--subnet', '10.77.0.0/24', '--subnet', '10.78.0.0/24');
    expect(seen(found)).toEqual(truth(site));
  });
});
