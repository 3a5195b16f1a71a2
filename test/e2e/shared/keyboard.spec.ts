import type { Page } from 'playwright/test';
import { Fieldlink } from '#test/kit/pages/fieldlink.ts';
import { expect, test } from '#test/kit/shell.ts';

test.use({ shellOptions: { demo: 2 } });

/** Tabs on until the named control has the focus; a control that cannot be reached fails. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'checkbox' | 'combobox',
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} cannot be reached by Tab`);
}

test('from two hosts to a linked pair and back without a mouse', async ({ page }) => {
  const app = new Fieldlink(page);
  await expect(page.getByText('2 signed in')).toBeVisible();
  await tabTo(page, 'button', 'Link to leader');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Link 1 host');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Follower' })).toHaveCount(1);

  await tabTo(page, 'link', 'Linked Edge Hosts');
  await page.keyboard.press('Enter');
  await expect(app.heading('Linked Edge Hosts')).toBeVisible();
  await tabTo(page, 'button', /^Actions for/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Unlink' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const confirm = app.dialog(/^Unlink/).getByRole('button', { name: 'Confirm' });
  await expect(app.dialog(/^Unlink/).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.dialog(/^Unlink/)).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(confirm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(0);
});
