import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.ts';

/** All files below a folder of the repository, as paths from the root with forward slashes. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
