import { chmod, mkdir, open } from 'node:fs/promises';

export async function makePrivateDir(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // mkdir leaves the mode of a folder that was there before.
  await chmod(dir, 0o700);
}

/** A new name is on disk only when its folder is; where the system cannot sync folders (Windows) it needs no asking. */
export async function syncDir(path: string): Promise<void> {
  const dir = await open(path, 'r').catch(() => null);
  try {
    await dir?.sync().catch(() => undefined);
  } finally {
    await dir?.close();
  }
}
