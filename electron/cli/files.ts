import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { saveDurably } from '../vault/replace-file.ts';
import { CliFault } from './args.ts';
import { fromHere } from './from-here.ts';

const failed = (code: ErrorCode, path: string, error: unknown): CliFault => {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new CliFault(fault(code, { file: basename(path), reason }));
};

/**
 * A file the command was given by name. Throws CliFault: `file-not-read`, or `tooLarge` where it has more than `most` bytes
 * and so is not read at all.
 */
export async function readGivenFile(file: string, most: number, tooLarge: Fault): Promise<Buffer> {
  const path = fromHere(file);
  try {
    if ((await stat(path)).size <= most) return await readFile(path);
  } catch (error) {
    throw failed('file-not-read', path, error);
  }
  throw new CliFault(tooLarge);
}

/** Whole or not at all, owner only; answers where. Throws CliFault. */
export async function writeGivenFile(file: string, data: Uint8Array): Promise<string> {
  const path = fromHere(file);
  try {
    await saveDurably(path, data);
  } catch (error) {
    throw failed('file-not-written', path, error);
  }
  return path;
}

/** The folder, made where it is missing: for its owner only then. Throws CliFault. */
export async function makeGivenFolder(folder: string): Promise<void> {
  const path = fromHere(folder);
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw failed('file-not-written', path, error);
  });
}
