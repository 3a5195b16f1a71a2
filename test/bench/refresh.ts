import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeBanner } from '#build/bundle-node.ts';
import { root } from '#build/paths.ts';
import type { Site } from '../kit/site.ts';
import { startSite } from '../kit/site.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';
import type { Measured, Task } from './refresh-process.ts';

const warmSeconds = 15;
const seconds = 30;

const units = { cpuPercent: 'cpu %', rssMB: 'MB', ageSeconds: 's' } as const;
const peers = { 'new connection per poll': 'newConnections', 'bare keep-alive': 'keepAlive' } as const;

async function bundled(scratch: string): Promise<string> {
  const outfile = path.join(scratch, 'refresh.mjs');
  await build({
    entryPoints: [path.join(root, 'test/bench/refresh-process.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    banner: { js: nodeBanner },
    define: { __FIELDLINK_CODE_READER__: '""' },
  });
  return outfile;
}

/** The heap that `npm start` asks for; a script of somebody else's has what Node gives it. */
async function heapOf(contender: Task['contender']): Promise<string[]> {
  if (contender !== 'fieldlink') return [];
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** In a process of its own, so that nothing else is in its figures. */
async function watch(
  file: string,
  { hosts, username, password }: Site,
  contender: Task['contender'],
): Promise<Measured> {
  const child = fork(file, { execArgv: await heapOf(contender) });
  const task: Task = { contender, hosts, account: { username, password }, warmSeconds, seconds };
  child.send(task);
  const answer = once(child, 'message') as Promise<[Measured]>;
  const [first] = await Promise.race([answer, once(child, 'exit') as Promise<[number]>]);
  if (typeof first === 'number') throw new Error(`${contender} ended with ${String(first)}`);
  return first;
}

/** How much of a core, how much memory and how old: hosts that are only watched, nothing happens to them. */
export const refresh: Bench = async ({ runs, only }, print) => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    const file = await bundled(scratch);
    for (const size of only === undefined ? ['200', '1000'] : [only]) {
      const { site, stop } = await startSite({ hosts: Number(size) });
      try {
        const measured = new Map<string, Measured[]>();
        for (let run = 0; run < runs; run += 1)
          for (const contender of ['fieldlink', ...Object.values(peers)] as const)
            measured.set(contender, [...(measured.get(contender) ?? []), await watch(file, site, contender)]);
        for (const key of ['cpuPercent', 'rssMB', 'ageSeconds'] as const) {
          const figures = (contender: string) => {
            let at = 0;
            return () => Promise.resolve(measured.get(contender)?.[at++]?.[key] ?? Number.NaN);
          };
          const measure = {
            ours: figures('fieldlink'),
            peers: Object.fromEntries(
              Object.entries(peers).map(([name, contender]) => [name, figures(contender)]),
            ),
          };
          (await paired({ bench: 'refresh', case: size, unit: units[key] }, runs, measure)).forEach(print);
        }
      } finally {
        await stop();
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
