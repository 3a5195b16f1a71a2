import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab, Machine } from './kit/lab.ts';
import { openLab } from './kit/lab.ts';
import { lossHere, makeLossy } from './kit/lossy.ts';
import type { LabSite } from './kit/site.ts';
import { inNet, range, startHosts } from './kit/site.ts';

const loss = lossHere();
const followers = process.env['FIELDLINK_LONG'] === '1' ? 40 : 8;
const nobodys = path.join(tmpdir(), 'fieldlink-lab-no-data');

interface Linked {
  readonly results: readonly { host: string; end: string; code: string | null }[];
}
interface Status {
  readonly hosts: readonly { id: string; leader: string | null; peers: readonly { id: string }[] }[];
}

describe.skipIf('why' in loss)('a link run where every twentieth packet is lost and the rest is late', () => {
  let lab: Lab;
  let laptop: Machine;
  let site: LabSite;
  const mend: (() => void)[] = [];
  const ips = range('10.77.0', 21, 21 + followers);

  beforeAll(async () => {
    lab = await openLab();
    laptop = await lab.machine(['10.77.0.250/24']);
    const hosts = await lab.machine(inNet(ips, 24));
    const delayMs = 'delayed' in loss && !loss.delayed ? 100 : 0;
    site = (await startHosts(hosts, { ips, options: { delayMs } })).ready;
    // What the laptop asks, what they answer, and the followers' own calls of their leader.
    mend.push(makeLossy(laptop, 'eth0'), makeLossy(hosts, 'eth0'), makeLossy(hosts, 'lo'));
  });
  afterAll(() => lab.close());

  const at = ips.map((ip) => `${ip}:5080`);
  const cli = async <T>(...args: string[]): Promise<T> => {
    const pins = site.hosts.flatMap(({ ip, port, certSha256 }) => [
      '--pin',
      `${ip}:${String(port)}=${certSha256}`,
    ]);
    const given = ['--data-dir', nobodys, ...args, '--username', site.username, ...pins];
    return (await laptop.cli(given, site.password)).answer as T;
  };
  const status = async () => (await cli<Status>('status', ...at.flatMap((host) => ['--host', host]))).hosts;

  it(
    'ends for every host, and what it calls linked is linked at both ends',
    { timeout: 90_000 },
    async () => {
      const [leader = '', ...others] = at;
      let left = others;
      const linked: string[] = [];
      for (let tries = 0; left.length > 0 && tries < 5; tries += 1) {
        const { results } = await cli<Linked>(
          'link',
          '--leader',
          leader,
          ...left.flatMap((host) => ['--follower', host]),
        );
        expect(results.map(({ host }) => host).sort()).toEqual([...left].sort());
        linked.push(
          ...results.filter(({ end }) => end === 'done' || end === 'already').map(({ host }) => host),
        );
        left = others.filter((host) => !linked.includes(host));
      }
      expect(left).toEqual([]);
      for (const undo of mend) undo();
      const [first, ...rest] = await status();
      expect(first?.peers.map(({ id }) => id).sort()).toEqual(
        site.hosts
          .slice(1)
          .map(({ id }) => id)
          .sort(),
      );
      expect(rest.map((host) => host.leader)).toEqual(rest.map(() => site.hosts[0]?.id));
    },
  );
});
