import { bothEndian, sector, shortDate } from './iso-records.ts';

/** One field of the System Use Sharing Protocol (IEEE P1281): signature, length, version, data. */
const field = (signature: string, ...data: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.from([4 + body.length, 1]), body]);
};

/** Read-only and root's, as the one who put the files there means nothing to a host. */
const posix = (mode: number, links: number): Buffer =>
  field('PX', ...[mode, links, 0, 0].map((value) => bothEndian(value, 4)));

/** Modified, accessed and changed. */
const times = (date: Date): Buffer =>
  field('TF', Buffer.from([0x0e]), ...[1, 2, 3].map(() => shortDate(date)));

/** Which of the other fields there are: PX and TF, with a name NM too (RRIP 1991A). */
const present = (hasName: boolean): Buffer => field('RR', Buffer.from([hasName ? 0x89 : 0x81]));

export const ofFile = (name: string, date: Date): Buffer =>
  Buffer.concat([
    present(true),
    field('NM', Buffer.from([0]), Buffer.from(name, 'utf8')),
    posix(0o100444, 1),
    times(date),
  ]);

export const ofParent = (date: Date): Buffer =>
  Buffer.concat([present(false), posix(0o40555, 2), times(date)]);

const id = 'RRIP_1991A';
const about = 'THE ROCK RIDGE INTERCHANGE PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS';
const source =
  'PLEASE CONTACT DISC PUBLISHER FOR SPECIFICATION SOURCE.  SEE PUBLISHER IDENTIFIER IN PRIMARY VOLUME DESCRIPTOR FOR CONTACT INFORMATION.';

/** Says that the fields are Rock Ridge's; too long for a folder's line, so it lies in a sector of its own. */
export const extension = field(
  'ER',
  Buffer.from([id.length, about.length, source.length, 1]),
  Buffer.from(id + about + source, 'latin1'),
);

/** The first line of the root folder says that there are such fields at all, and where the rest of its own lies. */
export const ofRoot = (date: Date, at: number): Buffer =>
  Buffer.concat([
    field('SP', Buffer.from([0xbe, 0xef, 0])),
    present(false),
    posix(0o40555, 2),
    times(date),
    field('CE', ...[at, 0, Math.min(extension.length, sector)].map((value) => bothEndian(value, 4))),
  ]);
