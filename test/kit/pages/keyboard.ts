import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';

/** More stops than any screen has: whoever is not reached by then is not reachable. */
const most = 60;

/** Tab until the control has focus, as a person without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by Tab`);
}
