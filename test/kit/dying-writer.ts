import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { openJsonFile } from '#electron/vault/json-file.ts';

/**
 * Saves one letter a hundred thousand times and ends itself with SIGKILL at the Nth step it takes on disk; a write dies
 * half-way. Arguments: the file, the letter, and N. Prints `saved` when it outlived its steps.
 */
const [path = '', letter = '', dieAt = ''] = process.argv.slice(2);
let step = 0;

const isLast = (): boolean => (step += 1) === Number(dieAt);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const { link, open, rename } = fs;
const dying = <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
  ((...args: A) => {
    if (isLast()) die();
    return act(...args);
  }) as typeof act;

const dyingHandle = (file: FileHandle): FileHandle => {
  const { writeFile, sync } = file;
  return Object.assign(file, {
    writeFile: async (text: string) => {
      if (!isLast()) return writeFile.call(file, text);
      await writeFile.call(file, text.slice(0, text.length / 2));
      die();
    },
    sync: dying(sync.bind(file)),
  });
};

Object.assign(fs, {
  link: dying(link),
  rename: dying(rename),
  open: async (...args: Parameters<typeof open>) => {
    if (isLast()) die();
    return dyingHandle(await open(...args));
  },
});
syncBuiltinESMExports();

const value = letter.repeat(100_000);
const file = await openJsonFile(path, z.string(), '');
await file.save(value);
process.stdout.write('saved');
