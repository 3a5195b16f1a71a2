import type { Readable } from 'node:stream';
import { TooLarge } from './failure.ts';

/** Reads at most `capBytes` of UTF-8 text; destroys the stream and throws TooLarge past that, so memory stays flat. */
export async function readCapped(stream: Readable, capBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > capBytes) {
      stream.destroy();
      throw new TooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
