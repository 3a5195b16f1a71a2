import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { build } from 'esbuild';
import { ensureBuilt } from '#build/bundle.ts';
import { root } from '#build/paths.ts';
import { provideBrowser } from '../kit/browser.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';
import { serveFolder } from './table/serve.ts';

const cases = ['1000', '10000'];

/** What a contender is measured by; each is one line. */
const figures = ['first rows', 'filter', 'scroll frame p95', 'burst of 100, script'] as const;
type Figures = Readonly<Record<(typeof figures)[number], number>>;

/** A contender that has not done it by then is left where it is. */
const patienceMs = 60_000;

const bundleOf = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'test/bench/table', entry)],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2023', jsx: 'automatic', minify: true },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
};

const burstCount = 5;

interface Contender {
  /** Holds index.html. */
  readonly folder: string;
  /** Run before the page's own scripts. */
  readonly before?: string;
}

/** Milliseconds of script that the browser itself counts while the page does it: of its thread, not of the clock. */
async function scriptOf(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
  const from = await seconds();
  await act();
  const ms = ((await seconds()) - from) * 1000;
  await session.detach();
  return ms;
}

/** One visit from the empty page to the last figure. What it does not come to in time is not a number. */
async function visit(browser: Browser, { folder, before }: Contender, count: number): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const taken: Record<string, number> = {};
  const measure = async (): Promise<void> => {
    if (before !== undefined) await page.addInitScript(before);
    await page.goto(await serveFolder(page, folder));
    await page.waitForFunction(() => document.getElementById('root')?.childElementCount);
    taken['first rows'] = await page.evaluate((hosts) => window.bench.first(hosts), count);
    taken['scroll frame p95'] = await page.evaluate(() => window.bench.scroll());
    await page.evaluate(() => window.bench.burst());
    const bursts = async (): Promise<void> => {
      for (let burst = 0; burst < burstCount; burst += 1) await page.evaluate(() => window.bench.burst());
    };
    taken['burst of 100, script'] = (await scriptOf(page, bursts)) / burstCount;
    taken['filter'] = await page.evaluate(() => window.bench.filter('row=7'));
  };
  const late = new Promise<void>((resolve) => void setTimeout(resolve, patienceMs).unref());
  const work = measure();
  work.catch(() => undefined);
  await Promise.race([work, late]);
  await page.close();
  return Object.fromEntries(figures.map((figure) => [figure, taken[figure] ?? Number.NaN])) as Figures;
}

/** The built renderer with a long list, against a plain MUI table of the same rows, all of them drawn. */
export const table: Bench = async ({ runs, only }, print) => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  const browser = await chromium.launch({
    executablePath: await provideBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const [{ dir }, bridge, plain] = await Promise.all([
      ensureBuilt(),
      bundleOf('ours-page.ts'),
      bundleOf('peer-page.tsx'),
    ]);
    await writeFile(path.join(scratch, 'plain.js'), plain);
    await writeFile(
      path.join(scratch, 'index.html'),
      '<!doctype html><div id="root"></div><script src="/plain.js"></script>',
    );
    const ours: Contender = { folder: path.join(dir, 'renderer'), before: bridge };
    const peer: Contender = { folder: scratch };
    for (const size of only === undefined ? cases : [only]) {
      const taken: { ours: Figures; peer: Figures }[] = [];
      for (let run = 0; run < runs; run += 1)
        taken.push({
          ours: await visit(browser, ours, Number(size)),
          peer: await visit(browser, peer, Number(size)),
        });
      for (const figure of figures) {
        const next = (who: 'ours' | 'peer') => {
          const values = taken.map((round) => round[who][figure]);
          return async (): Promise<number> => values.shift() ?? Number.NaN;
        };
        const isDone = taken.every(({ peer: by }) => !Number.isNaN(by[figure]));
        const lines = await paired({ bench: 'table', case: `${size} rows, ${figure}`, unit: 'ms' }, runs, {
          ours: next('ours'),
          peers: { [isDone ? 'mui-table' : 'mui-table, not done in 60 s']: next('peer') },
        });
        lines.forEach(print);
      }
    }
  } finally {
    await browser.close();
    await rm(scratch, { recursive: true, force: true });
  }
};
