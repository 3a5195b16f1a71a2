import type { FileHandle } from 'node:fs/promises';
import { constants, open, stat } from 'node:fs/promises';
import { headBytes, kindOf, tooLarge } from '#shared/model/file-content.ts';
import type { FileKind } from '#shared/model/file-kinds.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { isAbsent, reasonOf } from '../vault/json-file.ts';

export interface HandedFile {
  readonly kind: FileKind;
  readonly bytes: number;
}

/**
 * `\\server\…`, also as `//server/…`, `\\?\UNC\…` and `\\.\…`. Merely to look there makes Windows sign in to that server
 * with the user's account (inferred from how SMB works; not tried here), so no path that begins so is touched.
 */
const isOnServer = (path: string, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && /^[\\/]{2}/.test(path);

/** Fills the buffer as far as the file goes. */
async function fill(file: FileHandle, buffer: Buffer): Promise<Buffer> {
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === buffer.length) return buffer.subarray(0, filled);
  }
}

async function withFile<T>(
  path: string,
  platform: NodeJS.Platform,
  use: (file: FileHandle, bytes: number) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (isOnServer(path, platform)) return fail('opened-on-server');
  try {
    // Before it is opened: opening a pipe waits for its writer, and a device may do something.
    if (!(await stat(path)).isFile()) return fail('opened-no-file');
    // Nor does it wait for what took its place meanwhile. Windows knows no such flag, and no such pipes.
    const nonBlocking = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
    const file = await open(path, constants.O_RDONLY | nonBlocking);
    try {
      const now = await file.stat();
      return now.isFile() ? await use(file, now.size) : fail('opened-no-file');
    } finally {
      await file.close();
    }
  } catch (error) {
    return isAbsent(error) ? fail('opened-gone') : fail('opened-unreadable', { reason: reasonOf(error) });
  }
}

/** What it is, by its head alone. `opened-…` as the sentences say. */
export const lookAt = (path: string, platform = process.platform): Promise<Result<HandedFile>> =>
  withFile(path, platform, async (file, bytes) => {
    const kind = kindOf(await fill(file, Buffer.alloc(headBytes)));
    if (kind === null) return fail('opened-foreign');
    const error = tooLarge(kind, bytes);
    return error ? { error } : ok({ kind, bytes });
  });

/** The whole of it, looked at anew: it may have changed since. */
export async function readHanded(path: string, platform = process.platform): Promise<Result<Buffer>> {
  const seen = await lookAt(path, platform);
  if (!isOk(seen)) return seen;
  return withFile(path, platform, async (file) => ok(await fill(file, Buffer.alloc(seen.ok.bytes))));
}
