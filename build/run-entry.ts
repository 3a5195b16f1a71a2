import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './bundle.ts';
import { followParent } from './follow-parent.ts';

export type EntryName = 'web' | 'cli' | 'demo-site';

interface Entry {
  main(argv: string[]): Promise<void>;
}

/** Runs a built entry inside this very process, so that a signal sent to us is a signal sent to it. */
export async function runEntry(name: EntryName): Promise<void> {
  followParent();
  try {
    const { dir } = await ensureBuilt();
    const file = path.join(dir, 'electron', name, 'main.js');
    if (!existsSync(file)) throw new Error(`This version has no "${name}".`);
    const entry = (await import(pathToFileURL(file).href)) as Entry;
    await entry.main(process.argv.slice(2));
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

export function fail(message: string): never {
  process.stderr.write(`fieldlink: ${message}\n`);
  process.exit(1);
}
