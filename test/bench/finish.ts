import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '#build/paths.ts';

/** Ends when the command does, which must be well: a contender that failed has not been measured. */
export async function finish(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
}
