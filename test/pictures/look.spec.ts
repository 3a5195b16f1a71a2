import path from 'node:path';
import { allViews } from '#shared/model/views.ts';
import { dist } from '#build/paths.ts';
import { expect, test } from '#test/kit/shell.ts';

/** As technicians have them: a laptop, and the smallest window. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
];

test.use({ shellOptions: { demo: 5 } });

for (const { slug, label } of allViews) {
  test(label, async ({ page, hosts }) => {
    await expect(hosts.rows).toHaveCount(5);
    await page.evaluate((hash) => (location.hash = hash), slug);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
    await page.waitForLoadState('networkidle');
    for (const size of sizes)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme);
        // Colours fade from one theme into the other; what turns for ever is not waited for.
        await page.evaluate(() =>
          Promise.allSettled(
            document
              .getAnimations()
              .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
              .map(({ finished }) => finished),
          ),
        );
        const name = `${slug}-${colorScheme}-${String(size.width)}.png`;
        await page.screenshot({ path: path.join(dist, 'look', name), animations: 'disabled' });
      }
  });
}
