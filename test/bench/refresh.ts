import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site } from '../kit/site.ts';
import { startSite } from '../kit/site.ts';
import { bundled, heapAsShipped, inOwnProcess } from './forked.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';
import type { Measured, Task } from './refresh-process.ts';

const warmSeconds = 15;
const seconds = 30;

const units = { cpuPercent: 'cpu %', rssMB: 'MB', ageSeconds: 's' } as const;
const peers = { 'new connection per poll': 'newConnections', 'bare keep-alive': 'keepAlive' } as const;

async function watch(
  script: string,
  { hosts, username, password }: Site,
  contender: Task['contender'],
): Promise<Measured> {
  const task = { contender, hosts, account: { username, password }, warmSeconds, seconds };
  const heap = contender === 'fieldlink' ? await heapAsShipped() : [];
  return inOwnProcess<Task, Measured>(script, task, heap);
}

/** How much of a core, how much memory and how old: hosts that are only watched, nothing happens to them. */
export const refresh: Bench = async ({ runs, only }, print) => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    const file = await bundled(scratch, 'refresh-process');
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
