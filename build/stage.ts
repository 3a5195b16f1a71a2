import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from './bundle.ts';
import { noticesFile, readContents } from './contents.ts';
import type { EntryName } from './contents.ts';

/**
 * Lays out the build with these entries, and nothing that only others need, in `into` (emptied by the caller): what an
 * installer or an archive is packed from.
 */
export async function stageApp(entries: readonly EntryName[], into: string): Promise<void> {
  const { dir } = await ensureBuilt();
  const { files } = await readContents(dir);
  const wanted = new Set([
    'package.json',
    'build.json',
    'renderer',
    noticesFile,
    ...entries.flatMap((name) => files[name]),
  ]);
  for (const file of wanted) {
    const to = path.join(into, file);
    await mkdir(path.dirname(to), { recursive: true });
    await cp(path.join(dir, file), to, { recursive: true });
  }
}
