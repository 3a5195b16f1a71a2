import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Decompress } from 'fzstd';
import { extract } from 'tar-stream';

/** So little at a time: the most that can come of it is what has to be held. */
const sliceBytes = 4096;
/** Others are served in between. */
const breathBytes = 512 << 10;

async function* decompressed(file: string): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const zstd = new Decompress((piece) => out.push(piece));
  let since = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; at += sliceBytes) {
      zstd.push(chunk.subarray(at, at + sliceBytes));
      for (const piece of out.splice(0)) {
        since += piece.length;
        yield piece;
      }
      if (since < breathBytes) continue;
      since = 0;
      await setImmediate();
    }
  zstd.push(new Uint8Array(0), true);
  yield* out;
}

/**
 * Reads an archive from its first byte to its last, as a host does that extracts it, with flat memory. Answers how many
 * entries there are; throws where it is no tar.zst, is cut off or damaged. Where a host puts the files is its own affair.
 */
export async function unpack(file: string): Promise<number> {
  const tar = extract();
  let entries = 0;
  tar.on('entry', (_header, content, next) => {
    entries += 1;
    content.on('end', next);
    content.on('error', next);
    content.resume();
  });
  await pipeline(decompressed(file), tar);
  return entries;
}
