import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makePrivateDir, syncDir } from './private-dir.ts';
import { renameOver } from './rename-over.ts';

/** What a technician keeps is put where he says, and the folder stays as it is. */
export const saveDurably = (path: string, data: string | Uint8Array): Promise<void> =>
  replace(path, data, `${path}.fieldlink-new`);

/**
 * Puts text in place of a file and returns when it is on disk; owner only. Whoever reads meanwhile, or after a power cut,
 * finds all of the one or all of the other. Throws what the system says. One writer per path: the draft has a fixed name, so
 * what a killed app left of it goes with the next write. (Not the package write-file-atomic 7.0.1: on a full disk it puts
 * the part that fitted in place of the good file and says nothing.)
 */
export async function replaceDurably(path: string, text: string): Promise<void> {
  await makePrivateDir(dirname(path));
  await replace(path, text, `${path}.new`);
}

async function replace(path: string, data: string | Uint8Array, draft: string): Promise<void> {
  try {
    // A draft that is there may be somebody else's, with other rights.
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncDir(dirname(path));
}
