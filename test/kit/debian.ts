import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';

/** Whether packages may be installed here without asking anybody: a container or a build machine. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Two at a time would fight over the lock of the package list. */
const inTurn = pLimit(1);

/** Installs Debian packages; says on stderr when it could not. Ask `canInstall` first. */
export const installPackages = (...packages: readonly string[]): Promise<void> =>
  inTurn(async () => {
    const apt = (...args: readonly string[]): Promise<boolean> =>
      run('apt-get', ['-qq', '-o', 'Acquire::Retries=3', ...args]);
    // Name resolution in a container comes and goes; a second try seconds later usually works.
    for (let attempt = 1; attempt <= 4; attempt++) {
      if ((await apt('update')) && (await apt('install', '-y', '--no-install-recommends', ...packages)))
        return;
      process.stderr.write(`apt-get did not get ${packages.join(' ')} (try ${attempt} of 4)\n`);
      await wait(attempt * 3_000);
    }
  });

/** Runs a command quietly; true when it ended well. */
export async function run(command: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 240_000 });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}
