import type { IsoFile } from './iso-records.ts';
import { directoryRecord, isoBytes, pathTable, rootRecord, sector, ucs2 } from './iso-records.ts';
import { descriptor, layout, sectorsOf, terminator } from './iso-volume.ts';
import * as rockRidge from './rock-ridge.ts';

/** vendor: `mkisofs -volid cidata`: by this name cloud-init (NoCloud) knows the disk. */
const volumeId = 'cidata';

interface Placed extends IsoFile {
  /** In sectors. */
  readonly at: number;
}

const place = (files: readonly IsoFile[]): Placed[] => {
  let next: number = layout.files;
  return files.map((file) => {
    const at = next;
    next += sectorsOf(file);
    return { ...file, at };
  });
};

const inJoliet = ({ name }: IsoFile): Buffer => ucs2(name, 2 * name.length);

function folder(files: readonly Placed[], date: Date, kind: 'primary' | 'joliet'): Buffer {
  const isPrimary = kind === 'primary';
  const root = isPrimary ? layout.primaryRoot : layout.jolietRoot;
  const none = Buffer.alloc(0);
  return isoBytes(
    sector,
    rootRecord(root, date, 0, isPrimary ? rockRidge.ofRoot(date, layout.rockRidge) : none),
    rootRecord(root, date, 1, isPrimary ? rockRidge.ofParent(date) : none),
    ...files.map((file) =>
      directoryRecord({
        ...{ at: file.at, length: file.bytes.length, date, isFolder: false },
        identifier: isPrimary ? Buffer.from(`${file.plainName};1`, 'latin1') : inJoliet(file),
        system: isPrimary ? rockRidge.ofFile(file.name, date) : none,
      }),
    ),
  );
}

/**
 * The site ISO: what `mkisofs -volid cidata -joliet -rock user-data meta-data` makes (vendor: Register Edge Host), ISO 9660
 * level 1 (ECMA-119) with Joliet and Rock Ridge. The same for the same user data and date (whole seconds, UTC). It holds
 * what is secret in the user data.
 */
export function siteIso(userData: Uint8Array, date: Date): Uint8Array {
  // In the order of their names, as a folder wants it.
  const files = place([
    { name: 'meta-data', plainName: 'META_DAT.', bytes: new Uint8Array() },
    { name: 'user-data', plainName: 'USER_DAT.', bytes: userData },
  ]);
  const size = layout.files + files.reduce((sum, file) => sum + sectorsOf(file), 0);
  const volume = { id: volumeId, date, size };
  return Buffer.concat([
    Buffer.alloc(layout.primary * sector),
    descriptor('primary', volume),
    descriptor('joliet', volume),
    terminator,
    ...[layout.primaryRoot, layout.jolietRoot].flatMap((root) =>
      (['LE', 'BE'] as const).map((order) => isoBytes(sector, pathTable(root, order))),
    ),
    folder(files, date, 'primary'),
    folder(files, date, 'joliet'),
    isoBytes(sector, rockRidge.extension),
    ...files.map((file) => isoBytes(sectorsOf(file) * sector, file.bytes)),
  ]);
}
