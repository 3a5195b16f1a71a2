import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt } from '#build/bundle.ts';
import { root } from '#build/paths.ts';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { finish } from './finish.ts';
import { curlLoop, xargs32 } from './link-scripts.ts';
import type { Bench } from './paired.ts';
import { paired, secondsOf } from './paired.ts';

/** A site behind a slow line: every call takes so long. The hosts themselves link at once. */
const callMs = 150;

const hostPort = ({ ip, port }: { ip: string; port: number }): string => `${ip}:${String(port)}`;

/** A whole command, process start included, on a site that nobody has touched. */
async function onFreshSite(hosts: number, act: (site: Site) => Promise<void>): Promise<number> {
  const site = await startSite({ hosts, linkMs: 0, delayMs: callMs });
  try {
    return await secondsOf(() => act(site));
  } finally {
    await site.close();
  }
}

/** The built command as it ships, without the build check that `npm run cli` makes first. */
const withCli =
  (built: string, scratch: string) =>
  (site: Site): Promise<void> => {
    const [leader, ...followers] = site.hosts.map(hostPort);
    const args = ['--data-dir', path.join(scratch, 'data'), 'link', '--username', site.username];
    const group = ['--leader', leader ?? '', '--follower', ...followers];
    const pins = site.hosts.map((host) => `${hostPort(host)}=${host.certSha256}`);
    const run = `import(${JSON.stringify(path.join(built, 'electron/cli/main.js'))}).then((cli) => cli.main(process.argv.slice(1)))`;
    return finish(process.execPath, ['-e', run, '--', ...args, ...group, '--pin', ...pins], {
      FIELDLINK_PASSWORD: site.password,
    });
  };

const peer =
  (command: string, ...args: string[]) =>
  (site: Site): Promise<void> =>
    finish(command, [...args, ...site.hosts.map(hostPort)], {
      SITE_USER: site.username,
      SITE_PASSWORD: site.password,
    });

async function bundleFloor(scratch: string): Promise<string> {
  const outfile = path.join(scratch, 'floor.mjs');
  const banner = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`;
  await build({
    entryPoints: [path.join(root, 'test/bench/link-floor.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', banner: { js: banner }, logLevel: 'error' },
  });
  return outfile;
}

export const link: Bench = async ({ runs, only }, print) => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    const [{ dir }, floor] = [await ensureBuilt(), await bundleFloor(scratch)];
    const contenders = {
      'curl-loop': peer('bash', '-c', curlLoop, 'curl-loop'),
      'xargs-32': peer('bash', '-c', xargs32, 'xargs-32'),
      floor: peer(process.execPath, floor),
    };
    // The site lives in this process: its first visitor would pay for compiling it.
    await onFreshSite(11, contenders.floor);
    for (const size of only === undefined ? ['10', '50', '200'] : [only]) {
      const timed = (act: (site: Site) => Promise<void>) => () => onFreshSite(Number(size) + 1, act);
      const peers = Object.fromEntries(Object.entries(contenders).map(([name, act]) => [name, timed(act)]));
      const name = { bench: 'link', case: size, unit: 's' };
      (await paired(name, runs, { ours: timed(withCli(dir, scratch)), peers })).forEach(print);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
