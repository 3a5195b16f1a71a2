import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { noticesFile } from '../contents.ts';
import { root } from '../paths.ts';

/** A file as it lies in an archive. */
export interface PackedFile {
  /** With `/`, from the top of the archive. */
  readonly name: string;
  readonly body: Buffer;
  /** Permissions, such as 0o644. */
  readonly mode: number;
}

export interface Tree {
  /** Without its ending. */
  readonly name: string;
  /** By name, each in one folder that is called as the archive is. */
  readonly files: readonly PackedFile[];
}

/** What it can start. */
export const webShellEntries = ['web', 'cli', 'demo-site'] as const;

const starters = path.join(import.meta.dirname, 'files');
const runnable = ['fieldlink', 'Fieldlink.command'];

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** Every file below, by its name from there with `/`. */
async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const bodies = await Promise.all(files.map((file) => readFile(file)));
  return new Map(
    files.map((file, i) => [path.relative(folder, file).replaceAll('\\', '/'), bodies[i] ?? Buffer.alloc(0)]),
  );
}

/** For people, not for Node: these lie beside the starters. */
const isPaper = (file: string): boolean => file === noticesFile || file.endsWith('.cdx.json');

/** The web shell with what starts it where there is only Node. `stage`: what `stageApp` made of its entries, with its papers. */
export async function webShellTree(stage: string): Promise<Tree> {
  const { version, engines } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  ) as Manifest;
  const name = `fieldlink-${version}-web`;
  const node = engines.node.replace(/^>=/, '');
  const files = new Map<string, Buffer>();
  for (const [file, body] of await readFolder(stage)) files.set(isPaper(file) ? file : `app/${file}`, body);
  for (const [file, body] of await readFolder(starters)) {
    const text = body.toString('utf8').replaceAll('\r\n', '\n');
    const told = text.replaceAll('@VERSION@', version).replaceAll('@NODE@', node);
    // cmd.exe loses its way in a file with the line ends of Unix.
    files.set(file, Buffer.from(file.endsWith('.cmd') ? told.replaceAll('\n', '\r\n') : told));
  }
  // Of the whole build it names the desktop shell, which is not in here.
  const built = JSON.parse(String(files.get('app/package.json'))) as object;
  files.set('app/package.json', Buffer.from(JSON.stringify({ ...built, main: 'launch.js', engines })));
  return {
    name,
    files: [...files]
      .map(([file, body]) => ({
        name: `${name}/${file}`,
        body,
        mode: runnable.includes(file) ? 0o755 : 0o644,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
