import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from 'playwright/test';
import { startChild } from './child.ts';
import { startSite } from './site.ts';
import type { Site, SiteOptions } from './site.ts';
import { watch } from './watch.ts';

export { expect } from 'playwright/test';

export type ShellName = 'web' | 'desktop';

export interface ShellOptions {
  /** Starts the app with its own demo site of so many hosts. */
  demo?: number;
  /** Console errors this test provokes, such as a failed load after it stopped the server. */
  expectedErrors?: RegExp[];
}

interface App {
  url: string;
}

interface TestFixtures {
  shellOptions: ShellOptions;
  app: App;
}

interface WorkerFixtures {
  shell: ShellName;
  siteOptions: SiteOptions;
  site: Site;
}

/** Specs use `page`, `site` and page objects; which shell is behind the page is the project's business. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  shell: ['web', { option: true, scope: 'worker' }],
  siteOptions: [{}, { option: true, scope: 'worker' }],
  shellOptions: [{}, { option: true }],

  site: [
    async ({ siteOptions }, use) => {
      const { site, stop } = await startSite(siteOptions);
      await use(site);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  app: [
    async ({ shell, shellOptions }, use, info) => {
      if (shell === 'desktop') throw new Error('There is no launcher for the desktop shell yet.');
      const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-e2e-'));
      const demo = shellOptions.demo === undefined ? [] : ['--demo', String(shellOptions.demo)];
      const args = ['--shell', 'web', '--no-open', '--data-dir', dataDir, '--port', '0', ...demo];
      const child = await startChild<App>('start', args);
      await use(child.ready);
      if (info.status !== info.expectedStatus) {
        await info.attach('shell-stderr', { body: child.stderr(), contentType: 'text/plain' });
      }
      await child.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    { timeout: 60_000 },
  ],

  page: async ({ page, context, app, shellOptions }, use) => {
    const watching = await watch(context, new URL(app.url).origin, shellOptions.expectedErrors ?? []);
    await page.goto(app.url);
    await use(page);
    watching.verify();
  },
});
