import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from 'playwright/test';
import type { Page } from 'playwright/test';
import { launchers } from './launchers.ts';
import type { App, ShellName, ShellOptions } from './launchers.ts';
import { appFrame } from './pages/app-frame.ts';
import { hostsView } from './pages/hosts-view.ts';
import { linkedView } from './pages/linked-view.ts';
import { startSite } from './site.ts';
import type { Site, SiteOptions } from './site.ts';
import { watch } from './watch.ts';

export { expect } from 'playwright/test';

export interface TestFixtures {
  shellOptions: ShellOptions;
  dataDir: string;
  /** An empty folder of this laptop, for the files of a test. */
  folder: string;
  app: App;
  /** The page by its parts: what surrounds every view, and the two views that most specs work in. */
  frame: ReturnType<typeof appFrame>;
  hosts: ReturnType<typeof hostsView>;
  linked: ReturnType<typeof linkedView>;
  /** The app ends, or is killed, and starts again over its data folder; answers its new page. */
  restart(end?: 'stop' | 'kill'): Promise<Page>;
}

export interface WorkerFixtures {
  shell: ShellName;
  siteOptions: SiteOptions;
  site: Site;
}

/** Specs use `page`, `site` and page objects; which shell is behind the page is the project's business. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  shell: ['web', { option: true, scope: 'worker' }],
  // Large and quick, so that one site serves every spec of a worker; see `site.take`. A spec that wants another pays for
  // a worker, a browser and a site of its own.
  siteOptions: [
    { hosts: 60, scale: 20 },
    { option: true, scope: 'worker' },
  ],
  shellOptions: [{}, { option: true }],

  site: [
    async ({ siteOptions }, use) => {
      const { site, stop } = await startSite(siteOptions);
      await use(site);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  dataDir: async ({ shellOptions: _ }, use) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-e2e-'));
    await use(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  },

  folder: async ({ shellOptions: _ }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'fieldlink-files-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  app: [
    async ({ shell, shellOptions, dataDir }, use, info) => {
      const started = await launchers[shell](dataDir, shellOptions);
      await use(started);
      if (info.status !== info.expectedStatus) {
        await info.attach('shell-stderr', { body: started.stderr(), contentType: 'text/plain' });
      }
      await started.stop();
    },
    { timeout: 60_000 },
  ],

  page: async ({ page: blank, context: blankContext, app, shellOptions }, use) => {
    const page = app.window ?? blank;
    const context = app.window?.context() ?? blankContext;
    const watching = await watch(context, new URL(app.url).origin, shellOptions.expectedErrors ?? []);
    await app.show(page);
    await use(page);
    watching.verify();
  },

  frame: ({ page }, use) => use(appFrame(page)),
  hosts: ({ page }, use) => use(hostsView(page)),
  linked: ({ page }, use) => use(linkedView(page)),

  restart: async ({ app, page, shell, shellOptions, dataDir, browser }, use) => {
    let end = async (): Promise<void> => undefined;
    await use(async (how = 'stop') => {
      // A page that is still there would complain of the app that has gone.
      await page.close();
      await app[how]();
      // Who was killed holds the folder for ten seconds more; they have passed.
      if (how === 'kill') await utimes(path.join(dataDir, 'in-use'), 0, 0);
      const again = await launchers[shell](dataDir, shellOptions);
      const context = again.window?.context() ?? (await browser.newContext());
      const watching = await watch(context, new URL(again.url).origin, shellOptions.expectedErrors ?? []);
      const shown = again.window ?? (await context.newPage());
      end = async () => {
        watching.verify();
        await shown.close();
        await again.stop();
      };
      await again.show(shown);
      return shown;
    });
    await end();
  },
});
