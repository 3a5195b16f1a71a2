import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { macOf, neighbourSources, parseNeighbours } from '#electron/discovery/neighbours.ts';

/** As these systems print it; written by hand in the form each system prints. */
const recorded = {
  linux: `IP address       HW type     Flags       HW address            Mask     Device
10.77.0.21       0x1         0x2         52:54:00:12:35:02     *        eth0
10.77.0.22       0x1         0x0         00:00:00:00:00:00     *        eth0
10.77.0.23       0x1         0x0         52:54:00:12:35:03     *        eth0
172.17.0.2       0x1         0x2         02:42:ac:11:00:02     *        docker0
`,
  darwin: `? (10.77.0.21) at 52:54:0:12:35:2 on en0 ifscope [ethernet]
? (10.77.0.22) at (incomplete) on en0 ifscope [ethernet]
? (10.77.0.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]
? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
router.lan (10.77.0.1) at 0:1b:21:a:b:c on en0 ifscope [ethernet]
`,
  win32: `\r
Interface: 10.77.0.5 --- 0xb\r
  Internet Address      Physical Address      Type\r
  10.77.0.21            52-54-00-12-35-02     dynamic   \r
  10.77.0.22            00-00-00-00-00-00     invalid   \r
  10.77.0.255           ff-ff-ff-ff-ff-ff     static    \r
  224.0.0.22            01-00-5e-00-00-16     static    \r
  239.255.255.250       01-00-5e-7f-ff-fa     static    \r
`,
} as const;

const others: Partial<Record<keyof typeof recorded, Record<string, string>>> = {
  linux: { '172.17.0.2': 'known', '10.77.0.23': 'asked' },
  darwin: { '10.77.0.1': 'known' },
};

describe("the system's neighbour table", () => {
  it.each(Object.keys(recorded) as (keyof typeof recorded)[])(
    'of %s tells who is there and who was asked',
    (system) => {
      const source = neighbourSources[system];
      if (!source) throw new Error('no row for it');
      expect(Object.fromEntries(parseNeighbours(recorded[system], source))).toEqual({
        '10.77.0.21': 'known',
        '10.77.0.22': 'asked',
        ...others[system],
      });
    },
  );

  it('tells the hardware address of one neighbour', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-arp-'));
    const now = path.join(dir, 'arp');
    await writeFile(now, recorded.linux);
    const source = { ...neighbourSources.linux!, from: { now } };
    const asked = ['10.77.0.21', '10.77.0.22', '10.77.0.23', '10.77.0.24', 'fe80::1'];
    const told = await Promise.all(asked.map((ip) => macOf(ip, source)));
    await rm(dir, { recursive: true });
    expect(told).toEqual(['52:54:00:12:35:02', null, null, null, undefined]);
    expect(await macOf('10.77.0.21', source)).toBeUndefined();
  });

  it('in another language or shape is no table, and no error', () => {
    for (const source of Object.values(neighbourSources))
      expect(parseNeighbours('Keine ARP-Einträge gefunden.\n\n10.0.0.1\n', source).size).toBe(0);
  });
});
