import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleFile } from '../kit/bundle.ts';
import type { Site } from '../kit/site.ts';
import { startSite } from '../kit/site.ts';
import { bundled, heapAsShipped, inOwnProcess } from './forked.ts';
import { uploadOnce } from './link-scripts.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';
import type { Measured, Task } from './upload-process.ts';

const bytes = 1_000_000_000;

/**
 * The emulated host collects all its garbage as seldom as it can: it would else do so once or seventy times a gigabyte, as
 * it happens, and its second and more of work for that would hide what the sender costs.
 */
const steadyHeap = ['--heap-growing-percent=400'];

/** A host that nobody has sent anything, in a process of its own, which answers as soon as it has received all. */
async function onFreshHost<T>(act: (site: Site) => Promise<T>): Promise<T> {
  const { site, stop } = await startSite({ hosts: 1, node: steadyHeap });
  try {
    await site.fault('*', 'rule:upload-answers', 'received');
    return await act(site);
  } finally {
    await stop();
  }
}

/** The core alone. `watched`: it asks all the time what the host has received, so this is no run for a watch. */
async function ours(
  script: string,
  file: string,
  { hosts: [at], username, password, control }: Site,
  watched: boolean,
): Promise<Measured> {
  if (!at) throw new Error('a site without hosts');
  const task = { at, account: { username, password }, file, control: watched ? control : null };
  return inOwnProcess<Task, Measured>(script, task, await heapAsShipped());
}

/** Most memory that a process ever had, in MB, as long as it lives (Linux). */
const peakMB = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1e3;
};

interface Curled {
  /** From the connection to the answer. */
  readonly seconds: number;
  /** With the digest of the file before it. */
  readonly wholeSeconds: number;
  /** Its most memory. */
  readonly peakMB: number;
}

/** curl's own figures. The digest comes before it, as before ours, so that both meet a host that has waited as long. */
async function curl(file: string, { hosts: [at], username, password }: Site): Promise<Curled> {
  const args = [`${at?.ip ?? ''}:${String(at?.port)}`, file];
  const child = spawn('bash', ['-c', uploadOnce, 'upload', ...args], {
    env: { ...process.env, SITE_USER: username, SITE_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const peak = { MB: 0 };
  const sampling = setInterval(() => {
    const pid = Number(/pid (\d+)/.exec(said)?.[1] ?? 0);
    if (pid > 0) void peakMB(pid).then((MB) => (peak.MB = Math.max(peak.MB, MB)));
  }, 20);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  const [, status, seconds] = /answer (\d+) ([\d.]+)/.exec(said) ?? [];
  if (code !== 0 || status !== '201') throw new Error(`curl was answered ${String(status)}`);
  const before = Number(/before ([\d.]+)/.exec(said)?.[1]);
  return { seconds: Number(seconds), wholeSeconds: before + Number(seconds), peakMB: peak.MB };
}

/** One large bundle to one host, against `curl -F`. What was asked for stands beside the figures that have no peer. */
export const upload: Bench = async ({ runs, only }, print) => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    const [script, { path: file }] = await Promise.all([
      bundled(scratch, 'upload-process'),
      bundleFile({ dir: scratch, bytes }),
    ]);
    const measured = async (figure: keyof Measured): Promise<number> =>
      (await onFreshHost((site) => ours(script, file, site, figure === 'offPercent')))[figure];
    const curled = async (figure: keyof Curled): Promise<number> =>
      (await onFreshHost((site) => curl(file, site)))[figure];
    const cases: Readonly<
      Record<string, readonly [string, () => Promise<number>, Record<string, () => Promise<number>>]>
    > = {
      '1gb': ['s', () => measured('seconds'), { curl: () => curled('seconds') }],
      '1gb-whole': [
        's',
        () => measured('wholeSeconds'),
        { 'sha256sum and curl': () => curled('wholeSeconds') },
      ],
      memory: [
        'MB',
        () => measured('extraMB'),
        {
          'curl, in all': () => curled('peakMB'),
          'asked for': () => Promise.resolve(64),
        },
      ],
      progress: ['%', () => measured('offPercent'), { 'asked for': () => Promise.resolve(1) }],
    };
    for (const [name, [unit, act, peers]] of Object.entries(cases))
      if (only === undefined || only === name)
        (await paired({ bench: 'upload', case: name, unit }, runs, { ours: act, peers })).forEach(print);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
