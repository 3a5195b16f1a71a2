import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BundleFile } from '#shared/model/content.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { isArchive } from './archive.ts';
import { isGone, reasonOf } from './file-faults.ts';

const startBytes = 256 * 1024;

/** Why a file cannot be read, whatever the system threw. */
export const unreadable = (path: string, error: unknown): Fault =>
  isGone(error)
    ? fault('bundle-gone', { file: path })
    : fault('bundle-unreadable', { file: basename(path), reason: reasonOf(error) });

/** The file as it is now; `name` is what the host will call it. */
export async function lookAt(asked: string): Promise<Result<BundleFile>> {
  const path = resolve(asked);
  try {
    const found = await stat(path);
    const name = basename(path);
    if (!found.isFile()) return fail('bundle-unreadable', { file: name, reason: 'it is no plain file' });
    return ok({ path, name, bytes: found.size, modifiedAt: Math.round(found.mtimeMs) });
  } catch (error) {
    return { error: unreadable(path, error) };
  }
}

/** Null: it can be read, and begins like a bundle. */
export async function whyNoBundle({ path, name, bytes }: BundleFile): Promise<Fault | null> {
  if (bytes === 0) return fault('bundle-empty', { file: name });
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
      return isArchive(buffer.subarray(0, bytesRead)) ? null : fault('bundle-not-archive', { file: name });
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(path, error);
  }
}
