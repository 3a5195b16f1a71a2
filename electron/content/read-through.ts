import { open } from 'node:fs/promises';

/** Large enough that reading costs little, small enough that a stop is felt at once and memory stays flat. */
const chunkBytes = 256 * 1024;

/**
 * The bytes of a file from first to last, the next piece being read while one is worked on. Never more than `bytes`: what
 * grows meanwhile is the caller's to notice, as is what ends too soon. Throws what the system throws.
 */
export async function* readThrough(path: string, bytes: number): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path);
  const read = async (at: number): Promise<Buffer> => {
    const length = Math.min(chunkBytes, bytes - at);
    if (length <= 0) return Buffer.alloc(0);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
  let next = read(0);
  try {
    for (let at = 0; ;) {
      const chunk = await next;
      if (chunk.length === 0) return;
      at += chunk.length;
      next = read(at);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
    await file.close();
  }
}
