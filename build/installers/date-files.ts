import { lutimes, open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Gives everything below a folder, and the folder, one time: archives tell that, not when a build ran. */
export async function dateFiles(dir: string, date: Date): Promise<void> {
  const below = await readdir(dir, { recursive: true });
  await Promise.all(
    ['', ...below].map((name) =>
      lutimes(path.join(dir, name), date, date).catch((error: unknown) => {
        // Another step's own, which it has taken away meanwhile.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }),
    ),
  );
}

/** Writes the time into the head of a gzip file (vendor: RFC 1952, seconds after the fourth byte). */
export async function dateGzip(file: string, date: Date): Promise<void> {
  const seconds = Buffer.alloc(4);
  seconds.writeUInt32LE(date.getTime() / 1000);
  const handle = await open(file, 'r+');
  try {
    await handle.write(seconds, 0, seconds.length, 4);
  } finally {
    await handle.close();
  }
}
