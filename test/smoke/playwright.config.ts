import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { dist } from '#build/paths.ts';
import { browserArgs, findBrowser } from '#test/kit/browser.ts';
import type { ShellName } from '#test/kit/launchers.ts';

const executablePath = findBrowser();

/** One artifact, looked at by itself on a machine with nothing else to do; each step says what it did. */
export default defineConfig<object, { shell: ShellName }>({
  testDir: '../e2e/artifact',
  outputDir: path.join(dist, 'test', 'smoke'),
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list', { printSteps: true }]],
  use: {
    shell: 'artifact',
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: browserArgs, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
