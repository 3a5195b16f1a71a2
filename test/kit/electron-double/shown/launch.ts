import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { root } from '#build/paths.ts';
import { builtDir } from '../../built.ts';
import type { Answered, Order, Question, Questions } from '../electron-wire.ts';
import { isAnswer } from '../electron-wire.ts';

type Load = Extract<Order, { order: 'load' }>;

/** The running shell, as its window and as a test see it. */
export interface Desktop {
  /** The first page it wants shown. */
  readonly first: Load;
  readonly pid: number;
  ask<Q extends Question>(question: Q, given: Questions[Q][0]): Promise<Questions[Q][1]>;
  onOrder(listener: (order: Order) => void): void;
  stdout(): string;
  stderr(): string;
  /** Resolves with the exit code when it has gone by itself or by `stop`. */
  readonly gone: Promise<number | null>;
  /** Sends SIGTERM; throws when it outlives what it is allowed. */
  stop(): Promise<void>;
  /** As when the power goes. */
  kill(): Promise<void>;
}

export interface Process extends Omit<Desktop, 'first'> {
  firstLoad(): Promise<Load>;
}

const patience = 60_000;
const allowedToStop = 5_000;

/** Starts the built main as Electron would, with the double under the name `electron`. */
export async function startProcess(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Process> {
  const dir = await builtDir();
  // As a URL: Windows would take the drive of a path for a scheme.
  const hook = new URL('../double/register.ts', import.meta.url).href;
  const file = path.join(dir, 'electron/desktop/boot.js');
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', hook, file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
    // As Electron clones what crosses between processes.
    serialization: 'advanced',
  });
  const heard = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (heard.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (heard.stderr += chunk.toString()));
  const gone = once(child, 'exit').then(([code]) => code as number | null);

  const orders = new EventEmitter();
  const waiting = new Map<number, (answered: Answered) => void>();
  let questions = 0;
  child.on('message', (message) => {
    if (isAnswer(message)) waiting.get(message.n)?.(message);
    else orders.emit('order', message);
  });
  // What is sent to a window before its first page goes nowhere, as in Electron.
  const firstLoad = new Promise<Load>((resolve) => {
    orders.on('order', (order: Order) => {
      if (order.order === 'load') resolve(order);
    });
  });
  void gone.then(() => {
    for (const [n, settle] of waiting) settle({ n, error: `The shell is gone.\n${heard.stderr}` });
  });

  const ask: Process['ask'] = (question, given) =>
    new Promise((resolve, reject) => {
      const n = (questions += 1);
      waiting.set(n, ({ value, error }) => {
        waiting.delete(n);
        if (error === undefined) resolve(value);
        else reject(new Error(error));
      });
      child.send({ n, ask: question, with: given }, (error) => {
        if (error) waiting.get(n)?.({ n, error: error.message });
      });
    });

  return {
    pid: child.pid ?? 0,
    ask,
    gone,
    stdout: () => heard.stdout,
    stderr: () => heard.stderr,
    onOrder: (listener) => {
      orders.on('order', listener);
    },
    firstLoad: async () => {
      const late = once(AbortSignal.timeout(patience), 'abort');
      const load = await Promise.race([firstLoad, gone, late]);
      if (typeof load === 'object' && load !== null && 'order' in load) return load;
      child.kill('SIGKILL');
      throw new Error(`The desktop shell showed no window.\n${heard.stderr}`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const late = once(AbortSignal.timeout(allowedToStop), 'abort').then(() => 'late');
      if ((await Promise.race([gone, late])) !== 'late') return;
      child.kill('SIGKILL');
      throw new Error(`The desktop shell outlived SIGTERM.\n${heard.stderr}`);
    },
  };
}

export async function launchDouble(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Desktop> {
  const process = await startProcess(args, env);
  return { ...process, first: await process.firstLoad() };
}
