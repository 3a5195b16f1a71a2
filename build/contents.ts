import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What can be started of a build. */
export type EntryName = 'web' | 'cli' | 'demo-site' | 'desktop';

/** What a build is made of, for whoever packs it. Paths with `/`. */
export interface Contents {
  /** Every file an entry loads, at its start or later, itself first; relative to the build. The renderer comes to it whole. */
  readonly files: Readonly<Record<EntryName, readonly string[]>>;
  /** The packages of which something is in the bundles: their folders, `node_modules/react`, relative to the repository. */
  readonly packages: readonly string[];
}

/** Beside the files of a build: its notices for people. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** `dir`: a build (`ensureBuilt`). */
export const readContents = async (dir: string): Promise<Contents> =>
  JSON.parse(await readFile(path.join(dir, 'contents.json'), 'utf8')) as Contents;

const folderOfPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** `modules`: the files that went into a bundle, as the bundlers name them. Sorted, each once. */
export function packagesOf(modules: readonly string[]): string[] {
  const found = modules.flatMap((file) => {
    const [folder] = folderOfPackage.exec(file.replaceAll('\\', '/')) ?? [];
    // What stands before the first node_modules is where the repository lies, or a bundler's mark.
    return folder === undefined ? [] : [folder.slice(folder.indexOf('node_modules/'))];
  });
  return [...new Set(found)].sort();
}
