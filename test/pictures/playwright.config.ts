import { defineConfig } from 'playwright/test';
import suite from '../playwright.config.ts';

/**
 * No part of `npm test`. `npm run pictures` makes the README’s, as a technician would see them; `npm run look` shows
 * every view in both themes and both sizes, in `dist/look`, for whoever changed one (`-- -g Session`: that alone).
 */
export default defineConfig(suite, {
  testDir: '.',
  reporter: 'list',
  use: { colorScheme: 'light', deviceScaleFactor: 1, locale: 'en-GB' },
  projects: [
    { name: 'pictures', testMatch: 'pictures.spec.ts', use: { shell: 'web' } },
    { name: 'look', testMatch: 'look.spec.ts', use: { shell: 'web' } },
  ],
});
