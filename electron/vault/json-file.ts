import { chmod, mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

export interface JsonFile<T> {
  readonly value: T;
  /** What the technician must hear: the file was damaged and set aside. */
  readonly trouble: Fault | null;
}

/**
 * Reads a plain (not secret) file. Missing: the schema's answer to `undefined`… callers pass `empty`. Damaged: kept
 * beside under another name, never overwritten, and said so.
 */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>, empty: T): Promise<JsonFile<T>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { value: empty, trouble: null };
    return { value: empty, trouble: fault('file-damaged', { file: basename(path), aside: basename(path) }) };
  }
  try {
    return { value: schema.parse(JSON.parse(text)), trouble: null };
  } catch {
    const aside = `${path}.damaged-${String(Date.now())}`;
    await rename(path, aside);
    return { value: empty, trouble: fault('file-damaged', { file: basename(path), aside: basename(aside) }) };
  }
}

/** Temp file, fsync, rename; owner only. Null when saved. */
export async function writeJsonFile(path: string, value: unknown): Promise<Fault | null> {
  try {
    await makePrivateDir(dirname(path));
    await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    return null;
  } catch (error) {
    return notSaved(basename(path), error);
  }
}

export const notSaved = (file: string, error: unknown): Fault => {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return fault('file-not-saved', { file, reason });
};

export async function makePrivateDir(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // mkdir leaves the mode of a folder that was there before.
  await chmod(dir, 0o700);
}
