import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { dist } from '#build/paths.ts';
import { findBrowser } from '#test/kit/browser.ts';
import type { ShellName } from '#test/kit/shell.ts';

const executablePath = findBrowser();
// Chromium's own sandbox refuses to run as root, as in a container.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig<object, { shell: ShellName }>({
  testDir: './e2e',
  outputDir: path.join(dist, 'test', 'e2e'),
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['json', { outputFile: path.join(dist, 'test', 'playwright.json') }]],
  use: {
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [{ name: 'web', testMatch: ['shared/**/*.spec.ts', 'web/**/*.spec.ts'], use: { shell: 'web' } }],
});
