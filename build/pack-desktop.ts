import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { configuration } from './electron-builder.ts';
import { makeIcons } from './icons.ts';
import { pack } from './pack.ts';
import { dist, root, tool } from './paths.ts';
import { placeholderRuntime } from './placeholder/runtime.ts';
import { mustSign, whyUnsigned } from './signing.ts';
import { sourceDate } from './source-date.ts';
import { stageApp } from './stage.ts';
import type { Stamp } from './stamp.ts';
import type { System } from './systems.ts';

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;

/**
 * Makes the desktop packages for these systems in `out`; the files among them are answered. `dry`: with a placeholder for
 * Electron, and only what needs nothing from the network. Rejects with the reason.
 */
export async function packDesktop(systems: readonly System[], out: string, dry: boolean): Promise<string[]> {
  const stage = path.join(dist, 'stage/desktop');
  const icons = path.join(dist, 'icons');
  await rm(stage, { recursive: true, force: true });
  await Promise.all([stageApp(['desktop'], stage), makeIcons(icons)]);
  const { description, devDependencies } = await readJson<{
    description: string;
    devDependencies: { electron: string };
  }>(path.join(root, 'package.json'));
  const config = configuration({
    stamp: await readJson<Stamp>(path.join(stage, 'build.json')),
    electron: devDependencies.electron,
    stage,
    icons,
    out,
    runtime: dry
      ? { folder: placeholderRuntime }
      : { checksums: await readJson(tool('electron/checksums.json')) },
    mac: { signed: !dry && whyUnsigned('mac') === null, codesign: process.platform === 'darwin' },
    mustSign: !dry && mustSign(),
    homepage: homepage(process.env),
    description,
  });
  return pack(config, { systems, dry, date: await sourceDate() });
}

/** Hosted builds know where they are; `.invalid` is nobody's, and says so. */
const homepage = ({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository }: NodeJS.ProcessEnv): string =>
  server !== undefined && repository !== undefined ? `${server}/${repository}` : 'https://fieldlink.invalid';
