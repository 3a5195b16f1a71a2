import { fuseWire, program, saying } from './fuse-wire.ts';
import type { Tree } from './tree.ts';

/** vendor: what electron-builder takes for Electron on Linux: the program, its locales, and the licences that must stay. */
export const linux: Tree = {
  electron: { bytes: program(fuseWire), executable: true },
  'chrome-sandbox': { bytes: program(), executable: true },
  'locales/en-US.pak': saying,
  'locales/de.pak': saying,
  'resources/': null,
  LICENSE: saying,
  'LICENSES.chromium.html': saying,
};
