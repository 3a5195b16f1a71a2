import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { HandedOn } from './handed-files.ts';

/** One window per data folder: what Electron keeps, its lock too, goes inside it. The first start is told of `handedOn`. */
export function claimInstance(
  app: Pick<App, 'setPath' | 'requestSingleInstanceLock'>,
  dataDir: string,
  handedOn: HandedOn,
): boolean {
  const userData = join(dataDir, 'desktop');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
  return app.requestSingleInstanceLock(handedOn);
}
