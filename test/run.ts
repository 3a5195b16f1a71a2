import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from '#build/bundle.ts';
import { packing, staticChecks } from '#build/check-steps.ts';
import { findElectron } from '#build/electron-runtime.ts';
import { dist, root, tool } from '#build/paths.ts';
import { runSteps } from '#build/steps.ts';
import { add, none, playwrightCounts, readCounts, summary, vitestCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { provideBrowser } from './kit/browser.ts';
import { noSmallDisk } from './kit/crash/small-disk.ts';
import { provideTools, whyNo } from './kit/outside-tools.ts';
import { specsDir } from './kit/specs.ts';
import { provideAvahi, whyNoAvahi } from './lab/kit/avahi.ts';
import { lossHere } from './lab/kit/lossy.ts';
import { whyNoLab } from './lab/kit/netns.ts';

/** `npm test`: every check and every suite, one summary line at the end. */
const reports = path.join(dist, 'test');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

if (process.argv.includes('--long')) process.env['FIELDLINK_LONG'] = '1';

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

// First in line for packages: the suite that wants it starts at once.
const packages = Promise.all([whyNoLab() === null ? provideAvahi() : null, provideTools()]);
// Side by side: tests wait half of their time, and the checks take what the tests leave them.
const passed = await Promise.all([checks(), vitest(), playwright()]);
const total = passed.reduce(add, none);
if (total.failed > 0) process.exitCode = 1;
process.stdout.write(`\n${summary(total)}\n`);

async function checks(): Promise<Counts> {
  const outcomes = await runSteps([...staticChecks, packing]);
  const good = outcomes.filter(({ ok }) => ok).length;
  return { passed: good, failed: outcomes.length - good, skipped: 0 };
}

async function vitest(): Promise<Counts> {
  if (specsDir() === null) {
    shout(
      'SKIPPED: the contract suite. The vendor documents are not here; set FIELDLINK_SPECS to their folder.',
    );
  }
  const noLab = whyNoLab();
  if (noLab !== null)
    shout(`SKIPPED: the network lab (${noLab}). Sweeps were not tried on a LAN; run as root with iproute2.`);
  const loss = lossHere();
  if (noLab === null && 'why' in loss)
    shout(`SKIPPED: linking where packets are lost, in the lab (${loss.why}).`);
  await packages;
  const noAvahi = whyNoAvahi();
  if (noSmallDisk !== null) shout(`SKIPPED: a run on a disk that is full (${noSmallDisk}).`);
  if (noLab === null && noAvahi !== null)
    shout(
      `SKIPPED: hosts that avahi announces, in the lab (${noAvahi}). Install avahi-daemon and avahi-utils.`,
    );
  for (const [name, what] of [
    ['genisoimage', 'the site ISO as another program reads it'],
    ['zbar-tools', 'QR codes as another program reads them'],
    ['poppler-utils', 'label sheets as they come out of a printer'],
  ] as const) {
    const why = whyNo(name);
    if (why !== null) shout(`SKIPPED: ${what} (${why}). Install ${name}.`);
  }
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`];
  // One less than alone: the browser tests run beside it.
  const exitCode = await run(
    false,
    tool('vitest/vitest.mjs'),
    'run',
    '--silent',
    '--maxWorkers=2',
    ...reporters,
  );
  return heard('vitest', await readCounts(vitestReport, vitestCounts, exitCode));
}

async function playwright(): Promise<Counts> {
  if (findElectron() === null) {
    const absent =
      'the specs over real Electron. Its runtime is not here; the desktop shell runs over its double.';
    if (process.env['REQUIRE_DESKTOP'] === '1') {
      shout(`FAILED: ${absent}`);
      return { ...none, failed: 1 };
    }
    shout(`SKIPPED: ${absent}`);
  }
  try {
    // It comes after these anyway where it has to be fetched too.
    await packages;
    await provideBrowser();
    // Once, here, instead of in every worker at the same time.
    await ensureBuilt();
  } catch (error) {
    shout(error instanceof Error ? error.message : String(error));
    return { ...none, failed: 1 };
  }
  const exitCode = await run(
    true,
    tool('playwright/cli.js'),
    'test',
    '--config',
    'test/playwright.config.ts',
  );
  return heard('playwright', await readCounts(playwrightReport, playwrightCounts, exitCode));
}

/** `live` says what it has to say at once. The other says it in one piece, so that the two do not speak at a time. */
async function run(live: boolean, ...args: string[]): Promise<number | null> {
  const stdio = live ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', stdio, stdio] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  process.stdout.write(Buffer.concat(said));
  return code;
}

function heard(runner: string, counts: Counts): Counts {
  if (counts.passed === 0) shout(`${runner} passed no test at all.`);
  return counts;
}

function shout(message: string): void {
  process.stdout.write(`\n!!! ${message}\n\n`);
}
