import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

export const checksumsName = 'SHA256SUMS';

/** SHA-256 of a file, in hex; read bit by bit, as an installer is large. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The files of a release: what lies in its folder itself. Unpacked builds beside them are no artifacts. */
export async function artifactsIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries.flatMap((each) => (each.isFile() && each.name !== checksumsName ? [each.name] : [])).sort();
}

/** Writes SHA256SUMS over all artifacts of the folder, for `sha256sum -c SHA256SUMS`. */
export async function writeChecksums(dir: string): Promise<void> {
  const lines: string[] = [];
  for (const name of await artifactsIn(dir)) lines.push(`${await sha256Of(path.join(dir, name))}  ${name}\n`);
  await writeFile(path.join(dir, checksumsName), lines.join(''));
}
