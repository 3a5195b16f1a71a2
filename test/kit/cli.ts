import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '#build/paths.ts';
import { runBuilt } from './built.ts';

export interface CliRun {
  readonly exitCode: number | null;
  /** The one document on stdout. */
  readonly answer: unknown;
  readonly stderr: string;
}

/** Runs the real command; fails when stdout is anything but one line of JSON. `inside` puts it elsewhere, such as into a network namespace. */
export const runCli = async (
  args: readonly string[],
  password?: string,
  inside: readonly string[] = [],
  passphrase?: string,
): Promise<CliRun> =>
  runCommand([...inside, process.execPath, ...(await runBuilt('cli', args))], {
    cwd: root,
    env: {
      ...environment(),
      ...(password !== undefined && { FIELDLINK_PASSWORD: password }),
      ...(passphrase !== undefined && { FIELDLINK_PASSPHRASE: passphrase }),
    },
  });

/** The same the way npm does. */
export const npmCli = (args: readonly string[]): Promise<CliRun> =>
  runCommand([process.execPath, 'build/run.js', 'cli', ...args], { cwd: root, env: environment() });

function environment(): NodeJS.ProcessEnv {
  const { FIELDLINK_PASSWORD: _, FIELDLINK_PASSPHRASE: __, ...env } = process.env;
  return env;
}

/** Any way to start it. `env`: all of its environment. */
export async function runCommand(
  command: readonly string[],
  where: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<CliRun> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (heard.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (heard.stderr += chunk.toString()));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const lines = heard.stdout.split('\n');
  if (lines.length !== 2 || lines[1] !== '')
    throw new Error(`not one line: ${heard.stdout}\n${heard.stderr}`);
  return { exitCode, answer: JSON.parse(lines[0] ?? '') as unknown, stderr: heard.stderr };
}
