import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { root } from '#build/paths.ts';

/** Where the README looks for them. */
const folder = path.join(root, '.github', 'pictures');

/** Of one picture, in bytes: eight of them stay far below a megabyte. */
const most = 118_000;

/**
 * Takes what the page shows as `<name>.webp`: no caret, no animation, nothing under the mouse, and without loss where
 * that is small enough. Chromium's WebP is half of its PNG, but only its own protocol writes one, and that does not keep
 * the page still: so a still picture is taken first, and that is what is written.
 */
export async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const still = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const easel = await page.context().newPage();
  const source = `data:image/png;base64,${still.toString('base64')}`;
  await easel.setContent(`<body style="margin:0"><img alt="" style="display:block" src="${source}">`);
  await easel.evaluate(() => document.images[0]?.decode());
  const protocol = await page.context().newCDPSession(easel);
  for (const quality of [100, 90, 80]) {
    const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    await writeFile(path.join(folder, `${name}.webp`), bytes);
    if (bytes.length <= most) break;
  }
  await easel.close();
}
