import { spawnSync } from 'node:child_process';
import { readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addNetns, removeNetns, whyNoLab } from '../lab/kit/netns.ts';
import type { BareMachine } from '../kit/bare-machine.ts';
import { bareMachine } from '../kit/bare-machine.ts';
import type { Child } from '../kit/child.ts';
import { startCommand } from '../kit/child.ts';
import { runCommand } from '../kit/cli.ts';
import type { SiteHost } from '../kit/site.ts';

const isWindows = process.platform === 'win32';
/** The full path: whoever has only Node cannot call it by its name. */
const fullName = (name: string): string =>
  spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();

let machine: BareMachine;
let offline: string | null = null;
let inside: string[] = [];

beforeAll(async () => {
  if (isWindows) return;
  machine = await bareMachine();
  const why = whyNoLab();
  if (why !== null) process.stderr.write(`!!! the archive was tried with this machine's network (${why})\n`);
  else {
    offline = await addNetns();
    inside = [fullName('ip'), 'netns', 'exec', offline];
  }
});

afterAll(async () => {
  if (isWindows) return;
  if (offline !== null) removeNetns(offline);
  await machine.close();
});

const linesOf = (folder: string): Promise<string[]> => readdir(folder, { recursive: true });

it.skipIf(isWindows)(
  'with only Node and no network, its own site runs and two of its hosts are linked',
  async () => {
    const { env, fieldlink, folder, home } = machine;
    const where = { cwd: home, env };
    const packed = await linesOf(folder);
    const site: Child<{ username: string; password: string; hosts: SiteHost[] }> = await startCommand(
      [...inside, fieldlink, 'demo-site', '--hosts', '2', '--scale', '20'],
      where,
    );
    const { username, password, hosts } = site.ready;
    const [leader = '', follower = ''] = hosts.map(({ ip, port }) => `${ip}:${port}`);
    const trust = hosts.flatMap(({ ip, port, certSha256 }) => ['--pin', `${ip}:${port}=${certSha256}`]);
    const cli = (start: string, ...args: string[]) =>
      runCommand([...inside, start, 'cli', ...args, '--username', username, ...trust], {
        cwd: home,
        env: { ...env, FIELDLINK_PASSWORD: password },
      });

    expect(await cli(fieldlink, 'link', '--leader', leader, '--follower', follower)).toMatchObject({
      exitCode: 0,
      answer: { results: [{ host: follower, end: 'done' }] },
      stderr: '',
    });

    // From a link, as an admin puts it where everybody finds it; reading links takes one more program.
    await symlink(fullName('readlink'), path.join(env.PATH, 'readlink'));
    const link = path.join(env.PATH, 'fieldlink');
    await symlink(path.relative(env.PATH, fieldlink), link);
    const status = await cli(link, 'status', '--host', leader);
    expect(status).toMatchObject({ exitCode: 0 });
    expect(JSON.stringify(status.answer)).toContain(hosts[1]?.id);

    await site.stop();
    expect(site.stderr()).toBe('');
    expect(await linesOf(folder)).toEqual(packed);
  },
);
