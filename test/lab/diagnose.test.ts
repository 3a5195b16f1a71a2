import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '#shared/contract/sentences/index.ts';
import type { Diagnosis } from '#shared/model/diagnosis.ts';
import type { Result } from '#shared/model/result.ts';
import type { Lab, Machine } from './kit/lab.ts';
import { openLab } from './kit/lab.ts';
import { ip, whyNoLab } from './kit/netns.ts';
import { startHosts } from './kit/site.ts';

const macs = ['02:00:5e:10:00:01', '02:00:5e:10:00:02'] as const;

/** The namespace is the last word of what goes before a command there. */
const on = (machine: Machine, ...commands: string[]): Promise<void> =>
  ip(machine.inside.at(-1) ?? '', commands);

describe.skipIf(whyNoLab() !== null)('why a host cannot be seen, on a LAN', () => {
  let lab: Lab;
  let laptop: Machine;

  /** What a technician reads of each address, asked side by side. */
  const diagnose = async (...addresses: string[]): Promise<string[]> => {
    const { ready } = await laptop.start<Result<Diagnosis>[]>('test/lab/kit/diagnose-process.ts', addresses);
    return ready.map((result) => {
      if ('error' in result) return result.error.code;
      const { conclusion, answersAt } = result.ok;
      return conclusion ? `${conclusion.code}: ${explain(conclusion).what}` : `seen at ${answersAt ?? ''}`;
    });
  };

  beforeAll(async () => {
    lab = await openLab();
    laptop = await lab.machine(['10.77.0.250/24'], ['10.78.0.250/24']);
    const host = await lab.machine(['10.77.0.21/24', '10.77.0.22/24']);
    const shut = await lab.machine(['10.77.0.30/24']);
    await shut.drop(['10.77.0.30/32']);
    const twins = [await lab.machine(['10.77.0.40/24']), await lab.machine(['10.77.0.40/24'])];
    for (const [n, twin] of twins.entries()) await on(twin, `link set eth0 address ${macs[n] ?? ''}`);
    await Promise.all([
      startHosts(host, { ips: ['10.77.0.21'] }),
      ...twins.map((twin) => startHosts(twin, { ips: ['10.77.0.40'] })),
    ]);
  });
  afterAll(() => lab.close());

  it('tells apart who answers, refuses, drops, is not there, and is in no network of the laptop', async () => {
    expect(await diagnose('10.77.0.21', '10.77.0.22', '10.77.0.30', '10.77.0.99', '10.99.0.5')).toEqual([
      'seen at 10.77.0.21:5080',
      'port-refused: A machine is at 10.77.0.22:5080, but nothing listens on port 5080.',
      expect.stringMatching(/^port-filtered: .*a firewall drops everything for port 5080: 10\.77\.0\.30/),
      'no-arp-answer: Nobody answers for 10.77.0.99 in the network on eth0.',
      expect.stringMatching(
        /^network-missing: .*10\.99\.0\.5.*10\.77\.0\.250\/24 \(eth0\), 10\.78\.0\.250\/24 \(eth1\)/,
      ),
    ]);
  });

  it('names the networks of the laptop where silence comes back from behind a gateway', async () => {
    await on(laptop, 'route add 10.99.0.0/16 via 10.77.0.21');
    expect(await diagnose('10.99.0.5')).toEqual([
      expect.stringMatching(/^network-elsewhere: 10\.99\.0\.5 is not in a network of this laptop/),
    ]);
  });

  it('sees that two machines answer for one address', async () => {
    let asking = true;
    const alternate = async (): Promise<void> => {
      // As both keep announcing themselves: a switch and this laptop believe whoever spoke last.
      for (let turn = 0; asking; turn += 1) {
        await on(laptop, `neigh replace 10.77.0.40 lladdr ${macs[turn % 2] ?? ''} nud reachable dev eth0`);
        await wait(150);
      }
    };
    const alternating = alternate();
    const [read] = await diagnose('10.77.0.40');
    asking = false;
    await alternating;
    expect(read).toMatch(/^duplicate-ip: Two machines answer at 10\.77\.0\.40/);
  });
});
