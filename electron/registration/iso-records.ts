/** Bytes of a logical sector and block (ECMA-119 6.1.2, 6.2.2). */
export const sector = 2048;

export interface IsoFile {
  /** As cloud-init looks for it. */
  readonly name: string;
  /** For systems that know neither extension: 8.3, capitals (ECMA-119 level 1). */
  readonly plainName: string;
  readonly bytes: Uint8Array;
}

/** Parts one after another, filled up with zeros. */
export function isoBytes(length: number, ...parts: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat(parts);
  return Buffer.concat([whole, Buffer.alloc(length - whole.length)]);
}

export const text = (value: string, length: number): Buffer => Buffer.from(value.padEnd(length), 'latin1');

/** UCS-2 in big-endian order, as Joliet has it; an odd last byte is zero. */
export const ucs2 = (value: string, length: number): Buffer =>
  isoBytes(length, Buffer.from(value.padEnd(Math.floor(length / 2)), 'utf16le').swap16());

/** The number twice: little-endian, then big-endian (ECMA-119 7.2.3, 7.3.3). */
export function bothEndian(value: number, width: 2 | 4): Buffer {
  const bytes = Buffer.alloc(2 * width);
  bytes.writeUIntLE(value, 0, width);
  bytes.writeUIntBE(value, width, width);
  return bytes;
}

/** Seven bytes in UTC (ECMA-119 9.1.5). */
export const shortDate = (date: Date): Buffer =>
  Buffer.from([
    date.getUTCFullYear() - 1900,
    date.getUTCMonth() + 1,
    ...[date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), 0],
  ]);

interface Entry {
  readonly at: number;
  readonly length: number;
  readonly date: Date;
  readonly isFolder: boolean;
  readonly identifier: Uint8Array;
  /** Rock Ridge fields; an even number of bytes goes well with every identifier used here. */
  readonly system: Uint8Array;
}

/** One line of a folder (ECMA-119 9.1); `at` in sectors, `length` in bytes. */
export function directoryRecord({ at, length, date, isFolder, identifier, system }: Entry): Buffer {
  const isEven = identifier.length % 2 === 0;
  const body = Buffer.concat([
    Buffer.from([0]),
    bothEndian(at, 4),
    bothEndian(length, 4),
    shortDate(date),
    Buffer.from([isFolder ? 2 : 0, 0, 0]),
    bothEndian(1, 2),
    Buffer.from([identifier.length]),
    identifier,
    Buffer.alloc(isEven ? 1 : 0),
    system,
  ]);
  const whole = 1 + body.length + ((1 + body.length) % 2);
  return isoBytes(whole, Buffer.from([whole]), body);
}

/** The root folder by itself (0) or as its own parent (1). */
export const rootRecord = (
  at: number,
  date: Date,
  identifier: 0 | 1,
  system: Uint8Array = Buffer.alloc(0),
): Buffer =>
  directoryRecord({
    ...{ at, length: sector, date, isFolder: true },
    identifier: Buffer.from([identifier]),
    system,
  });

/** All folders there are: the root alone (ECMA-119 9.4). */
export function pathTable(root: number, order: 'LE' | 'BE'): Buffer {
  const table = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  if (order === 'LE') {
    table.writeUInt32LE(root, 2);
    table.writeUInt16LE(1, 6);
  } else {
    table.writeUInt32BE(root, 2);
    table.writeUInt16BE(1, 6);
  }
  return table;
}
