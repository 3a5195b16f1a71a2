import type { IsoFile } from './iso-records.ts';
import { bothEndian, isoBytes, pathTable, rootRecord, sector, text, ucs2 } from './iso-records.ts';

/** Where things are, in sectors; the system area before is empty (ECMA-119 6.2.1). */
export const layout = {
  primary: 16,
  joliet: 17,
  terminator: 18,
  primaryTables: [19, 20],
  jolietTables: [21, 22],
  primaryRoot: 23,
  jolietRoot: 24,
  rockRidge: 25,
  files: 26,
} as const;

/** `YYYYMMDDhhmmsscc` in UTC and the offset from it (ECMA-119 8.4.26.1). */
const longDate = (date: Date): Buffer =>
  Buffer.concat([text(date.toISOString().replace(/\D/g, '').slice(0, 16), 16), Buffer.from([0])]);

const noDate = Buffer.concat([text('0'.repeat(16), 16), Buffer.from([0])]);

export interface Volume {
  readonly id: string;
  readonly date: Date;
  /** In sectors. */
  readonly size: number;
}

interface Kind {
  readonly type: 1 | 2;
  readonly write: (value: string, length: number) => Buffer;
  readonly root: number;
  readonly tables: readonly [number, number];
  readonly escape: Buffer;
}

const kinds = {
  primary: {
    type: 1,
    write: text,
    root: layout.primaryRoot,
    tables: layout.primaryTables,
    escape: Buffer.alloc(32),
  },
  /** Joliet: UCS-2 level 3. */
  joliet: {
    type: 2,
    write: ucs2,
    root: layout.jolietRoot,
    tables: layout.jolietTables,
    escape: Buffer.concat([Buffer.from('%/E'), Buffer.alloc(29)]),
  },
} as const satisfies Record<string, Kind>;

/** Primary (ECMA-119 8.4) or supplementary (8.5, Joliet) volume descriptor. */
export function descriptor(name: keyof typeof kinds, { id, date, size }: Volume): Buffer {
  const { type, write, root, tables, escape } = kinds[name];
  const big = Buffer.alloc(8);
  big.writeUInt32BE(tables[1], 0);
  const little = Buffer.alloc(8);
  little.writeUInt32LE(tables[0], 0);
  return isoBytes(
    sector,
    Buffer.from([type]),
    text('CD001', 5),
    Buffer.from([1, 0]),
    write('LINUX', 32),
    write(id, 32),
    Buffer.alloc(8),
    bothEndian(size, 4),
    escape,
    ...[1, 1, sector].map((value) => bothEndian(value, 2)),
    bothEndian(pathTable(root, 'LE').length, 4),
    little,
    big,
    rootRecord(root, date, 0),
    // Volume set, publisher, data preparer.
    ...[1, 2, 3].map(() => write('', 128)),
    write('FIELDLINK', 128),
    // Copyright, abstract and bibliographic file.
    ...[1, 2, 3].map(() => write('', 37)),
    longDate(date),
    longDate(date),
    noDate,
    longDate(date),
    Buffer.from([1]),
  );
}

/** Closes the set of descriptors (ECMA-119 8.3). */
export const terminator = isoBytes(sector, Buffer.from([255]), text('CD001', 5), Buffer.from([1]));

export const sectorsOf = ({ bytes }: Pick<IsoFile, 'bytes'>): number => Math.ceil(bytes.length / sector);
