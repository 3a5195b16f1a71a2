import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findElectron } from './electron-runtime.ts';
import { dist, tool } from './paths.ts';

const againAfterMs = 60 * 60_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface FetchOptions {
  /** Forget that it failed a short while ago. */
  readonly insist: boolean;
  readonly installer?: string;
  readonly marker?: string;
  readonly withinMs?: number;
}

export type Fetched = { readonly file: string } | { readonly reason: string };

/** Why the last try failed, when that is less than an hour ago: a second start does not wait for it again. */
async function lastFailure(marker: string): Promise<string | null> {
  try {
    const { mtimeMs } = await stat(marker);
    return Date.now() - mtimeMs < againAfterMs
      ? `tried less than an hour ago: ${await readFile(marker, 'utf8')}`
      : null;
  } catch {
    return null;
  }
}

/** What of a tool's stack says why: the system's own code where there is one. */
const gist = (stderr: string): string => {
  const lines = stderr.split('\n').map((line) => line.trim());
  const telling =
    lines.find((line) => /\bE[A-Z_]{4,}\b/.test(line)) ?? lines.find((line) => /error/i.test(line));
  return (telling ?? lines[0] ?? '').slice(0, 120) || 'no reason given';
};

/** Runs the package's own installer: it checks what it gets against checksums that came with the package. */
function install(installer: string, withinMs: number): Promise<string | null> {
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: AbortSignal.timeout(withinMs),
    killSignal: 'SIGKILL',
  });
  /** Who is told to stop leaves no download behind. */
  const stop = (): void => {
    child.kill('SIGKILL');
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, stop);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    const settle = (failure: string | null): void => {
      for (const signal of signals) process.off(signal, stop);
      resolve(failure);
    };
    child.once('error', ({ name }) => {
      settle(name === 'AbortError' ? `not there after ${String(withinMs / 1000)} s` : name);
    });
    child.once('close', (code) => {
      settle(code === 0 ? null : gist(stderr));
    });
  });
}

/** A bounded try to get the runtime: in `npm start` only, never in an install or a test. */
export async function fetchElectron({
  insist,
  installer = tool('electron/install.js'),
  marker = path.join(dist, 'electron-not-fetched.txt'),
  withinMs = 60_000,
}: FetchOptions): Promise<Fetched> {
  const before = insist ? null : await lastFailure(marker);
  if (before !== null) return { reason: before };
  const failure = await install(installer, withinMs);
  const file = findElectron(path.dirname(installer));
  if (file !== null) {
    await rm(marker, { force: true });
    return { file };
  }
  const reason = failure ?? 'the installer left nothing to start';
  await mkdir(path.dirname(marker), { recursive: true });
  await writeFile(marker, reason);
  return { reason };
}
