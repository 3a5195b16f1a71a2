import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from './entry.ts';
import { packDesktop } from './installers/pack-desktop.ts';
import { writeChecksums } from './papers/checksums.ts';
import { writeSboms } from './papers/papers.ts';
import { dist } from './paths.ts';
import { lacksForSigning, whyNotNotarized, whyUnsigned } from './installers/signing.ts';
import { stageApp } from './stage.ts';
import { systems as all, thisSystem } from './installers/systems.ts';
import type { System } from './installers/systems.ts';
import { isFine, summary, verifyRelease } from './verify/verify.ts';
import { packWebShell } from './web-shell/archive.ts';
import { webShellEntries } from './web-shell/tree.ts';

/**
 * `npm run dist`: what is given away, in `dist/release`; for the system it runs on, or `--linux`, `--win`, `--mac`.
 * `--dry`: for all three, in `dist/dry`, with a placeholder for Electron: nothing is fetched, and nothing of it can start.
 */
const { dry, systems } = asked();
// npm is asked for the list of packages, and shall leave no log of that in the home folder.
process.env['npm_config_logs_max'] = '0';
const out = path.join(dist, dry ? 'dry' : 'release');
const stages = { desktop: path.join(dist, 'stage/desktop'), web: path.join(dist, 'stage/web') };

try {
  if (!dry) systems.forEach(sayUnsigned);
  for (const dir of [out, ...Object.values(stages)]) await rm(dir, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await Promise.all([stageApp(['desktop'], stages.desktop), stageApp(webShellEntries, stages.web)]);
  await writeSboms([
    { dir: stages.desktop, withRuntime: true },
    { dir: stages.web, withRuntime: false },
    { dir: out, withRuntime: true },
  ]);
  for (const file of await packDesktop({ systems, dry, stage: stages.desktop, out })) await say(file);
  for (const file of await packWebShell(stages.web, out)) await say(file);
  await writeChecksums(out);
  const found = await verifyRelease(out, dry);
  process.stdout.write(summary(found));
  if (!isFine(found)) throw new Error('What was made is not what was to be made.');
} catch (error) {
  fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
}

function asked(): { dry: boolean; systems: readonly System[] } {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { dry: flag, linux: flag, win: flag, mac: flag } });
  const named = all.filter((system) => values[system]);
  if (named.length > 0) return { dry: values.dry, systems: named };
  const here = thisSystem();
  if (here === null) fail('There are no packages for this system.');
  // vendor: electron-builder packs for macOS everywhere but on Windows.
  const packable = here === 'win' ? all.filter((system) => system !== 'mac') : all;
  return { dry: values.dry, systems: values.dry ? packable : [here] };
}

function sayUnsigned(system: System): void {
  const lacks = lacksForSigning(system);
  if (lacks !== null)
    throw new Error(
      `A release for ${system} has to be signed (FIELDLINK_SIGN=required), but there is ${lacks}.`,
    );
  const why = whyUnsigned(system);
  const unseen = system === 'mac' ? whyNotNotarized() : null;
  if (why !== null) process.stdout.write(`!!! UNSIGNED: ${system} (${why})\n`);
  else if (unseen !== null) process.stdout.write(`!!! NOT NOTARIZED: ${system} (${unseen})\n`);
}

async function say(file: string): Promise<void> {
  const { size } = await stat(file);
  process.stdout.write(`${path.relative(process.cwd(), file)}  ${(size / 1e6).toFixed(1)} MB\n`);
}
