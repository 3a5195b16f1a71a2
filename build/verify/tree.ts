import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** A folder with a packed desktop app in it: as electron-builder left it, or out of an archive. */
export interface Tree {
  readonly label: string;
  readonly dir: string;
  /** With `/`, from `dir`. */
  readonly files: readonly string[];
}

/** `label`: how it is called to people. */
export async function treeIn(dir: string, label: string): Promise<Tree> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return { label, dir, files };
}
