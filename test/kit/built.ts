import path from 'node:path';
import type { EntryName } from '#build/contents.ts';
import { ensureBuilt } from '#build/bundle.ts';

let looking: Promise<string> | undefined;

/** The build of the present sources. They stay as they are while tests run: one look for what changed is enough. */
export const builtDir = (): Promise<string> => (looking ??= ensureBuilt().then(({ dir }) => dir));

/** What Node is given to run an entry with `args`: less than half the work of the way by `build/run.js`. */
export const runBuilt = async (
  entry: Exclude<EntryName, 'desktop'>,
  args: readonly string[],
): Promise<string[]> => [
  path.join(import.meta.dirname, 'run-built.js'),
  path.join(await builtDir(), 'electron', entry, 'main.js'),
  ...args,
];
