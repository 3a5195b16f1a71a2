import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.ts';

/** A file by its way from a folder, with `/` on every system. */
export const nameFrom = (
  folder: string,
  file: string,
  { relative, sep }: Pick<typeof path, 'relative' | 'sep'> = path,
): string => relative(folder, file).split(sep).join('/');

/**
 * All files below a folder of the repository, as `nameFrom` the repository, in the order of their characters' codes:
 * the same on every system and in every language. What a system or an editor puts beside them (`.DS_Store`) is none of them.
 */
export async function filesIn(folder: string, repository = root): Promise<string[]> {
  const entries = await readdir(path.join(repository, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => nameFrom(repository, path.join(entry.parentPath, entry.name)))
    .sort();
}
