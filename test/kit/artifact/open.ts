import { mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile } from '@electron/asar';
import type { Stamp } from '#build/stamp.ts';
import { unpack } from '../unpack.ts';

/** What is given away, ready to be started. */
export interface Artifact {
  /** The file that a technician starts. */
  readonly file: string;
  /** The folder of its package.json, or its app.asar. */
  readonly app: string;
  close(): Promise<void>;
}

/** Where in its folder an artifact has its starter and its app; of this system, of which it must be. */
const shapes: readonly { readonly file: string; readonly app: string }[] = [
  { file: process.platform === 'win32' ? 'Fieldlink.cmd' : 'fieldlink', app: 'app' },
  { file: 'fieldlink', app: 'resources/app.asar' },
  { file: 'Fieldlink.exe', app: 'resources/app.asar' },
  { file: 'Contents/MacOS/Fieldlink', app: 'Contents/Resources/app.asar' },
];

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

async function within(folder: string): Promise<Omit<Artifact, 'close'> | null> {
  for (const shape of shapes) {
    const [file, app] = [path.join(folder, shape.file), path.join(folder, shape.app)];
    if ((await exists(file)) && (await exists(app))) return { file, app };
  }
  return null;
}

/**
 * `given`: a web-shell archive or one of the desktop's (`.tar.gz`, `.zip`; unpacked elsewhere), its folder, an `.app`, or the
 * executable in it. Throws with what would have been understood.
 */
export async function openArtifact(given: string): Promise<Artifact> {
  const isArchive = /\.(tar\.gz|zip)$/.test(given);
  const top = isArchive ? await mkdtemp(path.join(tmpdir(), 'fieldlink artifact ')) : await realpath(given);
  if (isArchive) await unpack(path.resolve(given), top);
  const isFile = (await stat(top)).isFile();
  const folders = isFile
    ? [path.dirname(top), path.resolve(top, '../../..')]
    : [top, ...(await readdir(top)).map((name) => path.join(top, name))];
  const close = async (): Promise<void> => {
    if (isArchive) await rm(top, { recursive: true, force: true });
  };
  for (const folder of folders) {
    const found = await within(folder);
    if (found !== null) return { ...found, close };
  }
  await close();
  throw new Error(
    `${given} holds no Fieldlink for this system: give a web-shell archive, an unpacked desktop build or its executable.`,
  );
}

/** The hash of its sources, by its own build.json. `app`: as of an artifact. */
export async function buildOf(app: string): Promise<string> {
  const name = 'build.json';
  const text = app.endsWith('.asar') ? extractFile(app, name) : await readFile(path.join(app, name));
  return (JSON.parse(String(text)) as Stamp).build;
}
