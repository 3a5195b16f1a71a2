import { expectAccessible } from '#test/kit/axe.ts';
import { Fieldlink } from '#test/kit/pages/fieldlink.ts';
import { expect, test } from '#test/kit/shell.ts';

test('an empty start offers the demo site, marks it, and closes it again', async ({ page }) => {
  const app = new Fieldlink(page);
  await expect(page.getByText('Find the edge hosts of this site')).toBeVisible();
  await app.button('Open demo site').click();
  await expect(page.getByText(/^edge-[0-9a-f]{6}…[0-9a-f]{6}$/)).toHaveCount(5);
  await expect(page.getByText('5 signed in')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Demo site' })).toBeVisible();
  await app.button('Close demo site').click();
  await expect(app.button('Open demo site')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Demo site' })).toBeHidden();
});

test.describe('--demo 5', () => {
  test.use({ shellOptions: { demo: 5 } });

  test('lists five edge host IDs, and every view is accessible in both themes', async ({ page }) => {
    const app = new Fieldlink(page);
    await expect(page.getByText(/^edge-[0-9a-f]{6}…[0-9a-f]{6}$/)).toHaveCount(5);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const view of [
        'Hosts',
        'Linked Edge Hosts',
        'Settings',
        'Registration',
        'Console',
        'Session',
      ] as const) {
        await app.go(view);
        await expectAccessible(page, `${view}, ${colorScheme}`);
      }
    }
  });
});

test.describe('--demo 50', () => {
  test.use({ shellOptions: { demo: 50 }, viewport: { width: 1024, height: 640 } });

  test('stays usable on a small screen: all rows, nothing wider than the window', async ({ page }) => {
    const app = new Fieldlink(page);
    await expect(page.getByRole('row')).toHaveCount(51);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('row').last().scrollIntoViewIfNeeded();
    await expect(page.getByRole('row').last()).toBeInViewport();
    await app.go('Linked Edge Hosts');
    await expect(app.button('Generate token')).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
