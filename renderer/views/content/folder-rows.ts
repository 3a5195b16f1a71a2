import type { FolderListing } from '#shared/model/content.ts';

export type Wanted = 'bundle' | 'signature';

type Entry = FolderListing['entries'][number];

/** `up`: the folder that this one is in. */
export interface FolderRow {
  readonly kind: Entry['kind'] | 'up';
  readonly name: string;
  readonly path: string;
  readonly bytes: number | null;
  /** Epoch ms; null where it says nothing. */
  readonly modifiedAt: number | null;
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The way up, then the files that are wanted, the newest first: it is the one just built or copied. Then the folders. */
export function rowsOf({ parent, entries }: FolderListing, wanted: Wanted): readonly FolderRow[] {
  const up = { kind: 'up', name: 'Up one folder', bytes: null, modifiedAt: null } as const;
  return [
    ...(parent === null ? [] : [{ ...up, path: parent }]),
    ...entries
      .filter(({ kind }) => kind === wanted)
      .sort((a, b) => b.modifiedAt - a.modifiedAt || byName.compare(a.name, b.name)),
    ...entries.filter(({ kind }) => kind === 'folder').sort((a, b) => byName.compare(a.name, b.name)),
  ];
}

const namesFor: Record<Wanted, readonly [one: string, many: string, endings: string]> = {
  bundle: ['bundle', 'bundles', '.tar.zst, .zst or .tar'],
  signature: ['signature', 'signatures', '.sig, .sign or .signature'],
};

/** What there is to choose from; where there is nothing, what is looked for. */
export function folderWord({ entries, more }: FolderListing, wanted: Wanted): string {
  const [one, many, endings] = namesFor[wanted];
  const files = entries.filter(({ kind }) => kind === wanted).length;
  const rest = more > 0 ? ` ${more} more are not shown: type the path of a folder further down.` : '';
  if (files === 0) return `No ${one} in this folder. Looked for: names that end in ${endings}.${rest}`;
  return `${files} ${files === 1 ? one : many} in this folder.${rest}`;
}

const endings: Record<Wanted, RegExp> = {
  bundle: /\.(zst|tar)$/i,
  signature: /\.(sig|sign|signature)$/i,
};

/** A typed path that names such a file, not a folder. */
export const namesFile = (path: string, wanted: Wanted): boolean => endings[wanted].test(path.trim());

/** The signature that lies beside its bundle, named after it; null: none. */
export function signatureBeside({ entries }: FolderListing, bundle: string): string | null {
  const stems = [bundle, bundle.replace(/\.zst$/i, ''), bundle.replace(/(\.tar)?\.zst$/i, '')];
  const signatures = entries.filter(({ kind }) => kind === 'signature');
  const found = stems.flatMap((stem) =>
    signatures.filter(({ name }) => name.replace(endings.signature, '') === stem),
  );
  return found[0]?.path ?? null;
}
