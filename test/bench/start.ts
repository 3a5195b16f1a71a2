import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { chromium } from 'playwright';
import { ensureBuilt } from '#build/bundle.ts';
import { provideBrowser } from '../kit/browser.ts';
import { startChild } from '../kit/child.ts';
import type { Bench } from './paired.ts';
import { paired, secondsOf } from './paired.ts';

const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await provideBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });

/** From the command to the last of the site's rows on screen, a cold browser included. */
async function firstRows(hosts: number): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  const stops: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  try {
    return await secondsOf(async () => {
      const args = ['--shell', 'web', '--no-open', '--data-dir', dataDir, '--demo', String(hosts)];
      const [child, browser] = await Promise.all([startChild<{ url: string }>('start', args), launch()]);
      stops.unshift(
        () => browser.close(),
        () => child.stop(),
      );
      const page = await browser.newPage();
      await page.goto(child.ready.url);
      await page.getByRole('row').nth(hosts).waitFor();
    });
  } finally {
    for (const stop of stops) await stop();
  }
}

/** What the machine itself needs: Node and the same browser showing an empty page. */
async function emptyPage(): Promise<number> {
  let browser: Browser | undefined;
  const seconds = await secondsOf(async () => {
    browser = await launch();
    await (await browser.newPage()).goto('about:blank');
  });
  await browser?.close();
  return seconds;
}

export const start: Bench = async ({ runs, only = '50' }, print) => {
  await ensureBuilt();
  const lines = await paired({ bench: 'start', case: only, unit: 's' }, runs, {
    ours: () => firstRows(Number(only)),
    peers: { 'browser-empty-page': emptyPage },
  });
  lines.forEach(print);
};
