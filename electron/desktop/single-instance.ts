import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/** One window per data folder: what Electron keeps, its lock too, goes inside it. */
export function claimInstance(
  app: Pick<App, 'setPath' | 'requestSingleInstanceLock'>,
  dataDir: string,
): boolean {
  const userData = join(dataDir, 'desktop');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('userData', userData);
  return app.requestSingleInstanceLock();
}
