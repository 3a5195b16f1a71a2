import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader } from '@electron/asar';
import { z } from 'zod';

/** vendor: electron/docs/tutorial/asar-integrity.md */
const integrity = z.object({ algorithm: z.literal('SHA256'), hash: z.string() });
const folder = z.object({
  get files() {
    return z.record(z.string(), z.union([folder, file]));
  },
});
const file = z.looseObject({
  integrity: integrity.optional(),
  unpacked: z.boolean().optional(),
  link: z.string().optional(),
});
type Folder = z.infer<typeof folder>;
type File = z.infer<typeof file>;

export interface AsarFile {
  readonly name: string;
  /** The hash that is written in the archive, where one is. */
  readonly hash: string | undefined;
  /** It lies beside the archive, or is a link: nothing guards it there. */
  readonly isOutside: boolean;
  readonly body: Buffer;
}

export interface Asar {
  /** SHA-256 of the header, which the executable has to know. vendor: as above */
  readonly headerHash: string;
  /** In bytes: what lies in it and belongs to none of its files. */
  readonly surplus: number;
  readonly files: readonly AsarFile[];
}

const isFolder = (entry: Folder | File): entry is Folder => 'files' in entry;

const filesIn = ({ files }: Folder, within = ''): [string, File][] =>
  Object.entries(files).flatMap(([name, entry]) =>
    isFolder(entry) ? filesIn(entry, `${within}${name}/`) : [[`${within}${name}`, entry] as [string, File]],
  );

export const sha256 = (body: string | Buffer): string => createHash('sha256').update(body).digest('hex');

/** vendor: @electron/asar: the size of the header comes before it. */
const sizeBytes = 8;

/** Reads an archive whole. Throws where it is none. */
export function readAsar(archive: string): Asar {
  const { header, headerString, headerSize } = getRawHeader(archive);
  const files = filesIn(folder.parse(header)).map(([name, { integrity: told, unpacked, link }]) => {
    const isOutside = unpacked === true || link !== undefined;
    const body = isOutside ? Buffer.alloc(0) : extractFile(archive, path.normalize(name));
    return { name, hash: told?.hash, isOutside, body };
  });
  const told = files.reduce((sum, { body }) => sum + body.length, sizeBytes + headerSize);
  return { headerHash: sha256(headerString), surplus: statSync(archive).size - told, files };
}
