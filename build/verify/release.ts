import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { artifactsIn } from '../papers/checksums.ts';
import { unpackAll } from './archive.ts';
import { artifactOf, unpackedFolders } from './artifacts.ts';
import { findApps } from './app.ts';
import type { App } from './app.ts';
import { treeIn } from './tree.ts';
import type { Tree } from './tree.ts';
import { readWebArchive } from './web-archive.ts';
import type { WebArchive } from './web-archive.ts';

/** A folder that is to be given away, opened as far as this machine can. */
export interface Release {
  readonly dir: string;
  /** Names of the files in the folder itself, but for the checksums. */
  readonly artifacts: readonly string[];
  /** Names of folders in it. */
  readonly folders: readonly string[];
  readonly trees: readonly Tree[];
  readonly apps: readonly App[];
  readonly webs: readonly WebArchive[];
  /** What could not be opened here: name and why. */
  readonly closed: readonly (readonly [name: string, why: string])[];
}

/** Null when it is open; else why it cannot be. */
async function openInto(file: string, into: string, temp: string): Promise<string | null> {
  const kind = artifactOf(path.basename(file))?.kind;
  if (kind === 'desktop') {
    await unpackAll(file, into, temp);
    return null;
  }
  if (kind !== 'deb') return 'what is inside can be read on its own system only; see what it was made from';
  return promisify(execFile)('dpkg-deb', ['-x', file, into]).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return 'there is no dpkg-deb here';
      throw error;
    },
  );
}

/** Reads a folder back. `temp`: an empty folder for as long as the answer is used. Throws where an archive is broken. */
export async function openRelease(dir: string, temp: string): Promise<Release> {
  const artifacts = await artifactsIn(dir);
  const folders = (await readdir(dir, { withFileTypes: true })).flatMap((each) =>
    each.isDirectory() ? [each.name] : [],
  );
  const closed: [string, string][] = [];
  const trees: Tree[] = [];
  for (const name of folders.filter((each) => unpackedFolders.includes(each)))
    trees.push(await treeIn(path.join(dir, name), name));
  for (const name of artifacts) {
    const kind = artifactOf(name)?.kind;
    if (kind === undefined || kind === 'web' || kind === 'paper') continue;
    const [into, scratch] = [path.join(temp, name, 'in'), path.join(temp, name, 'scratch')];
    await Promise.all([into, scratch].map((each) => mkdir(each, { recursive: true })));
    const why = await openInto(path.join(dir, name), into, scratch);
    if (why === null) trees.push(await treeIn(into, name));
    else closed.push([name, why]);
  }
  const webs = artifacts.filter((name) => artifactOf(name)?.kind === 'web');
  return {
    ...{ dir, artifacts, folders, trees, closed },
    apps: (await Promise.all(trees.map(findApps))).flat(),
    webs: await Promise.all(webs.map((name) => readWebArchive(path.join(dir, name)))),
  };
}
