import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import type { Victims } from '../kit/crash/victim.ts';
import { prepareVictims } from '../kit/crash/victim.ts';
import { finish } from './finish.ts';
import { statusLoop } from './link-scripts.ts';
import type { Bench } from './paired.ts';
import { paired, secondsOf } from './paired.ts';

/** As far away as in `link`. */
const callMs = 150;

const address = ({ ip, port }: { ip: string; port: number }): string => `${ip}:${String(port)}`;

/** Killed in the middle of linking all hosts of the site to the first; then timed from the start to the last true row. */
async function restartToTruth(victims: Victims, site: Site): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  const { username, password, hosts } = site;
  const account = { username, password };
  const [leader = '', ...followers] = hosts.map(({ id }) => id);
  const dying = victims.start();
  const places = hosts.map((host) => ({ address: address(host), certSha256: host.certSha256 }));
  try {
    await dying.live({ dataDir, account, places });
    const { shows } = await dying.act({ op: 'link', leader, hosts: followers }, { at: 2, how: 'before' });
    if (shows) throw new Error('it lived to the end of the run');
    return await secondsOf(async () => {
      const heir = victims.start();
      const lived = await heir.live({ dataDir, account, places: [] });
      await heir.kill();
      const items = lived.shows?.runs[0]?.items ?? [];
      if (items.length !== followers.length || items.some(({ end }) => end === null))
        throw new Error('not every row has come true');
    });
  } finally {
    await dying.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function onFreshSite(hosts: number, act: (site: Site) => Promise<number>): Promise<number> {
  const site = await startSite({ hosts, linkMs: 0, delayMs: callMs });
  try {
    return await act(site);
  } finally {
    await site.close();
  }
}

export const recovery: Bench = async ({ runs, only = '50' }, print) => {
  const victims = await prepareVictims();
  const hosts = Number(only) + 1;
  const ask = (site: Site): Promise<number> =>
    secondsOf(() =>
      finish('bash', ['-c', statusLoop, 'curl-loop', ...site.hosts.map(address)], {
        SITE_USER: site.username,
        SITE_PASSWORD: site.password,
      }),
    );
  try {
    const lines = await paired({ bench: 'recovery', case: only, unit: 's' }, runs, {
      ours: () => onFreshSite(hosts, (site) => restartToTruth(victims, site)),
      peers: { 'curl-loop': () => onFreshSite(hosts, ask) },
    });
    lines.forEach(print);
  } finally {
    await victims.close();
  }
};
