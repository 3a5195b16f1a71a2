import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { configuration } from '../electron-builder.ts';
import { makeIcons } from './icons.ts';
import { pack, useSevenZip } from './pack.ts';
import { dist, root, tool } from '../paths.ts';
import { placeholderRuntime } from './placeholder/runtime.ts';
import { whyUnsigned } from './signing.ts';
import { sourceDate } from '../source-date.ts';
import type { Stamp } from '../stamp.ts';
import type { System } from './systems.ts';

export interface Desktop {
  readonly systems: readonly System[];
  /** With a placeholder for Electron, and only what needs nothing from the network. */
  readonly dry: boolean;
  /** What `stageApp` filled, with its papers. */
  readonly stage: string;
  readonly out: string;
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;

/** Makes the packages of the desktop shell and answers their files; rejects with the reason. */
export async function packDesktop({ systems, dry, stage, out }: Desktop): Promise<string[]> {
  const icons = path.join(dist, 'icons');
  const [stamp, manifest, date] = await Promise.all([
    readJson<Stamp>(path.join(stage, 'build.json')),
    readJson<{ description: string; devDependencies: { electron: string } }>(path.join(root, 'package.json')),
    sourceDate(),
    makeIcons(icons),
    dry ? useSevenZip(path.join(dist, 'tools')) : undefined,
  ]);
  // Tools that make packages for Linux look for it.
  process.env['SOURCE_DATE_EPOCH'] = String(date.getTime() / 1000);
  // A zip has the time of the clock on the wall: the same one wherever it is packed.
  process.env['TZ'] = 'UTC';
  const config = configuration({
    stamp,
    date,
    electron: manifest.devDependencies.electron,
    description: manifest.description,
    homepage: homepage(process.env),
    stage,
    icons,
    out,
    runtime: dry
      ? { folder: placeholderRuntime }
      : { checksums: await readJson(tool('electron/checksums.json')) },
    signed: {
      win: !dry && whyUnsigned('win') === null,
      mac: !dry && whyUnsigned('mac') === null,
    },
    onMac: process.platform === 'darwin',
  });
  return pack(config, systems, dry);
}

/** Hosted builds know where they are; `.invalid` is nobody's, and says so. */
const homepage = ({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository }: NodeJS.ProcessEnv): string =>
  server !== undefined && repository !== undefined ? `${server}/${repository}` : 'https://fieldlink.invalid';
