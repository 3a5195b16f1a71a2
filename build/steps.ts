import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import pLimit from 'p-limit';
import { root } from './paths.ts';

export interface Step {
  name: string;
  /** Arguments for node: the tool's own file first. */
  args: string[];
}

export interface Outcome {
  name: string;
  ok: boolean;
  output: string;
}

/** Runs steps side by side, as many as the machine has to spare, one short line each as they end. */
export async function runSteps(steps: readonly Step[], atOnce = 2): Promise<Outcome[]> {
  const limit = pLimit(atOnce);
  return Promise.all(steps.map((step) => limit(() => runStep(step))));
}

async function runStep({ name, args }: Step): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  // They compute without a pause; whatever runs beside them mostly waits, and shall not wait for them.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const ok = code === 0;
  const output = Buffer.concat(chunks).toString();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(10)} ${seconds.padStart(5)} s\n`);
  if (!ok) process.stdout.write(`${output.trimEnd()}\n\n`);
  return { name, ok, output };
}
