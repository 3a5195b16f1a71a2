import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tool } from './paths.ts';

const home = tool('electron');

/**
 * The Electron executable, when its runtime is here. The package is never asked itself: under plain Node
 * `require('electron')` starts a download.
 */
export function findElectron(folder = home): string | null {
  const place = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  try {
    const file = path.join(place, readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}
