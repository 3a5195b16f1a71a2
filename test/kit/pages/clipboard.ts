import type { Page } from 'playwright/test';

/** The system's clipboard as the technician's next program would find it. */
export async function openClipboard(page: Page): Promise<{ text(): Promise<string> }> {
  const { origin } = new URL(page.url());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return { text: () => page.evaluate(() => navigator.clipboard.readText()) };
}
