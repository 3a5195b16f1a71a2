import { lutimes, readdir } from 'node:fs/promises';
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
