import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from '#build/paths.ts';
import { runBuilt } from './built.ts';

export interface Child<Line> {
  readonly pid: number;
  /** The one JSON line it printed when it was ready. */
  ready: Line;
  /** What it has said on stderr so far. */
  stderr(): string;
  /** Sends SIGTERM and waits for the end; throws when it outlives the two seconds it is allowed. */
  stop(): Promise<void>;
  /** As when the power goes. */
  kill(): Promise<void>;
}

const patience = 60_000;
const allowedToStop = 2_000;
/** The machine may be busy with other tests; what counts is that it goes by itself. */
const grace = 3_000;

/** Starts a command of package.json the way npm does, as one process, and waits for its JSON line. */
export const startChild = <Line>(command: string, args: readonly string[]): Promise<Child<Line>> =>
  startNode(['build/run.js', command, ...args]);

/** The same for what such a command runs in the end, which is the built file. `options`: Node's own. */
export const startBuilt = async <Line>(
  entry: 'web' | 'demo-site',
  args: readonly string[],
  options: readonly string[] = [],
): Promise<Child<Line>> =>
  startNode(['--import', './test/kit/ends-with-parent.js', ...options, ...(await runBuilt(entry, args))]);

/** The same for any script of the tests; `inside` puts it elsewhere, such as into a network namespace. */
export const startScript = <Line>(
  script: string,
  args: readonly string[],
  inside: readonly string[] = [],
): Promise<Child<Line>> => startNode(['--import', 'tsx', script, ...args], inside);

const startNode = <Line>(args: readonly string[], inside: readonly string[] = []): Promise<Child<Line>> =>
  startCommand([...inside, process.execPath, ...args], { cwd: root });

interface Where {
  readonly cwd: string;
  /** All of its environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** In a group of its own. */
  readonly detached?: boolean;
  /** As Windows starts a .cmd. */
  readonly shell?: boolean;
}

/** Any program, and what it is given. */
export async function startCommand<Line>(command: readonly string[], where: Where): Promise<Child<Line>> {
  const script = command.join(' ');
  const [file = '', ...args] = command;
  const child = spawn(file, args, { ...where, stdio: 'pipe' });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exited = once(child, 'exit');
  // Later than its end: what it said last may still be on its way.
  const silent = once(child, 'close');
  const gaveUp = AbortSignal.timeout(patience);
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line', { signal: gaveUp }).then(([line]) => String(line)),
    silent.then(() => undefined),
  ]).catch(() => undefined);
  if (first === undefined) {
    child.kill('SIGKILL');
    throw new Error(`${script} did not become ready.\n${stderr}`);
  }
  return {
    pid: child.pid ?? 0,
    ready: JSON.parse(first) as Line,
    stderr: () => stderr,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = once(AbortSignal.timeout(allowedToStop + grace), 'abort').then(() => 'late');
      if ((await Promise.race([exited, late])) !== 'late') return;
      child.kill('SIGKILL');
      throw new Error(`${script} was still running ${allowedToStop + grace} ms after SIGTERM.\n${stderr}`);
    },
  };
}
