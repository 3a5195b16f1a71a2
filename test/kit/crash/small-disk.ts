import { spawnSync } from 'node:child_process';
import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const megabyte = 1024 * 1024;
const page = 4_096;

/** Why a process cannot be given a small disk of its own here; null: it can. */
export const noSmallDisk: string | null =
  spawnSync('unshare', ['-m', 'true']).status === 0 ? null : 'needs root and unshare';

/** What a command has to be started with so that its folder is a disk of half a megabyte that only it sees. */
export const onSmallDisk = (dir: string): string[] => [
  ...['unshare', '-m', 'sh', '-c'],
  ...[`mount -t tmpfs -o size=${String(megabyte / 2)} tmpfs "$0" && exec "$@"`, dir],
];

/** From outside: what the process with that id sees there. */
const seenBy = (pid: number, dir: string, file: string): string =>
  join('/proc', String(pid), 'root', dir, file);

/** Not a byte is left afterwards, for a new file or at the end of this one. */
export async function fillDisk(pid: number, dir: string, file: string): Promise<void> {
  const path = seenBy(pid, dir, file);
  await appendFile(path, '\n'.repeat(page - ((await stat(path)).size % page)));
  const rest = writeFile(seenBy(pid, dir, 'filler'), Buffer.alloc(megabyte));
  await rest.then(
    () => Promise.reject(new Error('the disk is larger than it should be')),
    () => undefined,
  );
}

export const freeDisk = (pid: number, dir: string): Promise<void> => rm(seenBy(pid, dir, 'filler'));
