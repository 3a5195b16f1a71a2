import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { findElectron } from '#build/electron-runtime.ts';
import { dist } from '#build/paths.ts';
import { browserArgs, findBrowser } from '#test/kit/browser.ts';
import type { ShellName } from '#test/kit/launchers.ts';

const executablePath = findBrowser();

const hasElectron = findElectron() !== null;
if (!hasElectron && process.env['REQUIRE_DESKTOP'] === '1')
  throw new Error('REQUIRE_DESKTOP=1, and there is no Electron runtime here.');

export default defineConfig<object, { shell: ShellName }>({
  testDir: './e2e',
  outputDir: path.join(dist, 'test', 'e2e'),
  fullyParallel: true,
  // One more than the cores of a small machine: a test spends half its time waiting for the site’s clocks. A fourth gains nothing.
  workers: 3,
  retries: 0,
  // Against what hangs. Unit and contract tests run beside these, and a long one takes a minute then.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['json', { outputFile: path.join(dist, 'test', 'playwright.json') }]],
  use: {
    viewport: { width: 1280, height: 800 },
    // Twice the work for every test; `--trace on` when one has to be looked at.
    trace: 'off',
    launchOptions: { args: browserArgs, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  // One set of specs; each shell has a folder for what only it has. `desktop` runs over the double of Electron.
  projects: [
    { name: 'web', testMatch: ['shared/**/*.spec.ts', 'web/**/*.spec.ts'], use: { shell: 'web' } },
    {
      name: 'desktop',
      testMatch: ['shared/**/*.spec.ts', 'desktop/**/*.spec.ts'],
      use: { shell: 'desktop' },
    },
    ...(process.platform === 'win32'
      ? []
      : [{ name: 'archive', testMatch: ['artifact/**/*.spec.ts'], use: { shell: 'archive' as const } }]),
    ...(hasElectron
      ? [{ name: 'electron', testMatch: ['shared/**/*.spec.ts'], use: { shell: 'electron' as const } }]
      : []),
  ],
});
