import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makePrivateDir, syncDir } from './private-dir.ts';

/**
 * Adds text at the end of a file and returns when it is on disk; owner only. Throws what the system says (disk full,
 * read-only), and then takes back what got through of it: half a batch is none.
 */
export async function appendDurably(path: string, text: string): Promise<void> {
  await makePrivateDir(dirname(path));
  const file = await open(path, 'a', 0o600);
  try {
    const { size } = await file.stat();
    try {
      await file.appendFile(text);
      await file.datasync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
    if (size === 0) await syncDir(dirname(path));
  } finally {
    await file.close();
  }
}
