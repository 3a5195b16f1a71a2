import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { artifactsIn } from '../papers/checksums.ts';
import { unpackAll } from './archive.ts';
import { artifactOf, unpackedFolders } from './artifacts.ts';
import type { ArtifactKind } from './artifacts.ts';
import { reason } from './finding.ts';
import { findApps } from './app.ts';
import type { App } from './app.ts';
import { treeIn } from './tree.ts';
import type { Tree } from './tree.ts';
import { readWebArchive } from './web-archive.ts';
import type { WebArchive } from './web-archive.ts';

type Why = readonly [name: string, why: string];

/** A folder that is to be given away, opened as far as this machine can. */
export interface Release {
  readonly dir: string;
  /** Names of the files in the folder itself, but for the checksums. */
  readonly artifacts: readonly string[];
  /** Names of whatever else is in it: folders, if all is well. */
  readonly folders: readonly string[];
  readonly trees: readonly Tree[];
  readonly apps: readonly App[];
  readonly webs: readonly WebArchive[];
  /** What nobody can open here, and what should open and does not. */
  readonly closed: readonly Why[];
  readonly broken: readonly Why[];
}

const packages: ReadonlySet<ArtifactKind | undefined> = new Set<ArtifactKind>([
  'desktop',
  'deb',
  'installer',
]);

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

/**
 * Reads a folder back; what is broken is said, and the rest is read all the same. `temp`: an empty folder for as long as the
 * answer is used.
 */
export async function openRelease(dir: string, temp: string): Promise<Release> {
  const artifacts = await artifactsIn(dir);
  const folders = (await readdir(dir, { withFileTypes: true })).flatMap((each) =>
    each.isFile() ? [] : [each.name],
  );
  const closed: Why[] = [];
  const broken: Why[] = [];
  const tried = async <T>(name: string, read: () => Promise<T>): Promise<T[]> => {
    try {
      return [await read()];
    } catch (error) {
      broken.push([name, reason(error)]);
      return [];
    }
  };
  const unpacked = async (name: string): Promise<Tree[]> => {
    const [into, scratch] = [path.join(temp, name, 'in'), path.join(temp, name, 'scratch')];
    await Promise.all([into, scratch].map((each) => mkdir(each, { recursive: true })));
    const why = await openInto(path.join(dir, name), into, scratch);
    if (why !== null) closed.push([name, why]);
    return why === null ? [await treeIn(into, name)] : [];
  };
  const trees: Tree[] = [];
  for (const name of folders.filter((each) => unpackedFolders.includes(each)))
    trees.push(await treeIn(path.join(dir, name), name));
  for (const name of artifacts.filter((each) => packages.has(artifactOf(each)?.kind)))
    trees.push(...(await tried(name, () => unpacked(name))).flat());
  const apps = await Promise.all(trees.map((tree) => tried(tree.label, () => findApps(tree))));
  const webs = artifacts
    .filter((name) => artifactOf(name)?.kind === 'web')
    .map((name) => tried(name, () => readWebArchive(path.join(dir, name))));
  return {
    ...{ dir, artifacts, folders, trees, closed, broken },
    apps: apps.flat(2),
    webs: (await Promise.all(webs)).flat(),
  };
}
