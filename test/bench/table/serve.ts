import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

/** An origin of its own, of which every file is read from this folder. */
export async function serveFolder(page: Page, folder: string): Promise<string> {
  const origin = 'http://fieldlink.invalid';
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    const body = await readFile(file).catch(() => null);
    await route.fulfill(
      body ? { body, contentType: types[path.extname(file)] ?? 'text/plain' } : { status: 404 },
    );
  });
  return origin;
}
