import { open } from 'node:fs/promises';

/** Large enough that reading costs little, small enough that memory stays flat. */
const chunkBytes = 1024 * 1024;
/** One is worked on, one is read, and one may still be on its way out. */
const buffersInTurn = 3;

/**
 * The bytes of a file from first to last, the next piece being read while one is worked on. A piece holds until two more
 * were asked for: new memory for every megabyte would cost more than the reading. Never more than `bytes`: what grows
 * meanwhile is the caller's to notice, as is what ends too soon. Throws what the system throws.
 */
export async function* readThrough(path: string, bytes: number): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path);
  const buffers = Array.from({ length: buffersInTurn }, () => Buffer.allocUnsafeSlow(chunkBytes));
  let turn = 0;
  const read = async (at: number): Promise<Buffer> => {
    const buffer = buffers[turn++ % buffersInTurn] ?? Buffer.alloc(0);
    const length = Math.min(buffer.length, bytes - at);
    if (length <= 0) return Buffer.alloc(0);
    const { bytesRead } = await file.read(buffer, 0, length, at);
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
