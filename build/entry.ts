import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './bundle.ts';
import type { EntryName } from './contents.ts';
import { followParent } from './follow-parent.ts';

/** The built file of an entry, for `run.js` to run; ends the process with one line when it cannot be had. */
export async function builtEntry(name: Exclude<EntryName, 'desktop'>): Promise<string> {
  followParent();
  try {
    const { dir } = await ensureBuilt();
    const file = path.join(dir, 'electron', name, 'main.js');
    if (!existsSync(file)) throw new Error(`This version has no "${name}".`);
    return file;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

export function fail(message: string): never {
  process.stderr.write(`fieldlink: ${message}\n`);
  process.exit(1);
}
