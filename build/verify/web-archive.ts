import path from 'node:path';
import { readArchive } from './archive.ts';
import type { ArchiveEntry } from './archive.ts';
import type { Packed } from './packed.ts';

/** An archive of the web shell, read back. */
export interface WebArchive {
  readonly label: string;
  /** Where it lies. */
  readonly file: string;
  /** The one folder that everything has to be in. */
  readonly top: string;
  readonly entries: readonly ArchiveEntry[];
  /** Its files, as they are named below that folder. */
  readonly packed: Packed;
}

export async function readWebArchive(file: string): Promise<WebArchive> {
  const label = path.basename(file);
  const top = label.replace(/\.(?:tar\.gz|zip)$/, '');
  const entries = await readArchive(file);
  const files = entries
    .filter(({ kind }) => kind === 'file')
    .map(({ name, body }): [string, Buffer] => [
      name.startsWith(`${top}/`) ? name.slice(top.length + 1) : name,
      body,
    ]);
  return { label, file, top, entries, packed: { label, shell: 'web', app: 'app/', files: new Map(files) } };
}
