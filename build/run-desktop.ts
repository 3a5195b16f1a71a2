import { spawn } from 'node:child_process';
import { ensureBuilt } from './bundle.ts';
import { followParent } from './follow-parent.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the built shell in Electron until it ends. Null: it opened, and this process goes with it. Otherwise why it never
 * opened: no display, or a system that forbids Chromium's sandbox.
 */
export async function runDesktop(electron: string, args: readonly string[]): Promise<string | null> {
  followParent();
  const { dir } = await ensureBuilt();
  const child = spawn(electron, [dir, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { opened: false, stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    heard.opened = true;
    process.stdout.write(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (heard.opened) process.stderr.write(chunk);
    else heard.stderr += chunk.toString();
  });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  for (const signal of signals) process.off(signal, pass);
  // A second start hands over to the window that is open and ends well without a word.
  if (heard.opened || code === 0) {
    if (!heard.opened) process.stderr.write(heard.stderr);
    process.exitCode = code ?? 1;
    return null;
  }
  const words = heard.stderr.trim().split('\n').at(-1)?.slice(0, 160) ?? '';
  return `Electron ended at once${words === '' ? '' : ` (${words})`}`;
}
