import { readFile } from 'node:fs/promises';
import path from 'node:path';
import plist from 'plist';

/** Info.plist of an .app. Throws where it is none. */
export const infoOf = async (bundle: string): Promise<unknown> =>
  plist.parse(await readFile(path.join(bundle, 'Contents', 'Info.plist'), 'utf8'));
