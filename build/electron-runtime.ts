import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tool } from './paths.ts';

const home = tool('electron');

/**
 * The Electron executable, when its runtime is here. The package is never asked itself: under plain Node
 * `require('electron')` starts a download.
 */
export function findElectron(folder = home): string | null {
  // Electron's own variable for a runtime that lies elsewhere; the name of its file is known there.
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const place = elsewhere ?? path.join(folder, 'dist');
  const list = path.join(folder, 'path.txt');
  if (elsewhere === undefined && !existsSync(list)) return null;
  const file = path.join(place, existsSync(list) ? readFileSync(list, 'utf8') : 'electron');
  return existsSync(file) ? file : null;
}
