import type { Call } from './electron-double/electron-wire.ts';
import type { Desktop } from './electron-double/shown/launch.ts';
import { test as base } from './shell.ts';

export { expect } from 'playwright/test';

export interface DesktopFixtures {
  /** What the shell did to its Electron, and what Electron may do to the shell. */
  desktop: Desktop & { callsOf(name: string): Promise<readonly Call[]> };
}

/** For what only the desktop shell has. */
export const test = base.extend<DesktopFixtures>({
  desktop: async ({ app, page: _ }, use) => {
    const { desktop } = app;
    if (!desktop) throw new Error('This project has no double of Electron.');
    const callsOf = async (name: string): Promise<readonly Call[]> =>
      (await desktop.ask('calls', null)).filter((call) => call.name === name);
    await use({ ...desktop, callsOf });
  },
});
