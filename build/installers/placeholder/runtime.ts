import path from 'node:path';
import { dist } from '../../paths.ts';
import { linux } from './linux.ts';
import { mac } from './mac.ts';
import type { Tree } from './tree.ts';
import { writeTree } from './tree.ts';
import { win } from './win.ts';

const runtimes: Readonly<Record<string, Tree>> = { linux, win32: win, darwin: mac };

/**
 * A folder that electron-builder takes for an unpacked Electron, and that nobody can start. `platformName` as Node names it.
 * The same for every processor: nothing in it is code.
 */
export async function placeholderRuntime(platformName: string): Promise<string> {
  const tree = runtimes[platformName];
  if (tree === undefined) throw new Error(`There is no placeholder for ${platformName}.`);
  const dir = path.join(dist, 'placeholder', platformName);
  await writeTree(dir, tree);
  return dir;
}
