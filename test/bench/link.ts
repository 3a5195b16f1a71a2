import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '#build/bundle.ts';
import { root } from '#build/paths.ts';
import type { Site } from '../kit/site.ts';
import { startSite } from '../kit/site.ts';
import type { Bench } from './paired.ts';
import { paired, secondsOf } from './paired.ts';

/** A LAN with slow hosts: every call takes so long. */
const callMs = 150;

async function finish(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
}

const hostPort = ({ ip, port }: { ip: string; port: number }): string => `${ip}:${String(port)}`;

/** Every contender signs in, fetches a token, links, and polls until Completed, on a fresh site. */
async function onFreshSite(hosts: number, act: (site: Site) => Promise<void>): Promise<number> {
  const { site, stop } = await startSite({ hosts, linkMs: 0 });
  try {
    await site.fault('*', 'slow', callMs);
    return await secondsOf(() => act(site));
  } finally {
    await stop();
  }
}

async function withCli(site: Site): Promise<void> {
  const [leader, ...followers] = site.hosts;
  if (!leader) throw new Error('a site without hosts');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  const pins = site.hosts.flatMap((host) => ['--pin', `${hostPort(host)}=${host.certSha256}`]);
  const linked = [
    '--leader',
    hostPort(leader),
    ...followers.flatMap((host) => ['--follower', hostPort(host)]),
  ];
  const args = ['--import', 'tsx', 'build/cli.ts', '--data-dir', dataDir, 'link', ...linked];
  await finish(process.execPath, [...args, '--username', site.username, ...pins], {
    FIELDLINK_PASSWORD: site.password,
  });
  await rm(dataDir, { recursive: true, force: true });
}

/** What a technician's script does today: one host after the other. */
const curlLoop = `set -euo pipefail
call() { curl -sk --fail -X "$1" "https://$2$3" -H 'content-type: application/json' "\${@:4}"; }
login() { call POST "$1" '/v1/users/default/login?setCookie=false' -d "{\\"username\\":\\"$SITE_USER\\",\\"password\\":\\"$SITE_PASSWORD\\"}" | sed -E 's/.*"Authorization":"([^"]+)".*/\\1/'; }
leader=$1; shift
leader_jwt=$(login "$leader")
for follower in "$@"; do
  jwt=$(login "$follower")
  token=$(call POST "$leader" /v1/edge-mgmt/edgehosts/current/link/generate-token -H "Authorization: $leader_jwt" | sed -E 's/.*"token":"([^"]+)".*/\\1/')
  call POST "$follower" /v1/edge-mgmt/edgehosts/current/link -H "Authorization: $jwt" -d "{\\"token\\":\\"$token\\"}" >/dev/null
  until call GET "$follower" /v1/edge-mgmt/edgehosts/current/link/status -H "Authorization: $jwt" | grep -q '"Completed"'; do :; done
done`;

const withCurl = (site: Site): Promise<void> =>
  finish('bash', ['-c', curlLoop, 'curl-loop', ...site.hosts.map(hostPort)], {
    SITE_USER: site.username,
    SITE_PASSWORD: site.password,
  });

export const link: Bench = async ({ runs, only }, print) => {
  await ensureBuilt();
  for (const size of only === undefined ? ['10'] : [only]) {
    const hosts = Number(size) + 1;
    print(
      await paired({ bench: 'link', case: size, unit: 's', peerName: 'curl-loop' }, runs, {
        ours: () => onFreshSite(hosts, withCli),
        peer: () => onFreshSite(hosts, withCurl),
      }),
    );
  }
};
