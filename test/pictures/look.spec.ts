import path from 'node:path';
import { views } from '#shared/model/views.ts';
import { dist } from '#build/paths.ts';
import { expect, test } from '#test/kit/shell.ts';

/** As technicians have them: a laptop, and the smallest window. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
];

test.use({ shellOptions: { demo: 5 } });

for (const { slug, label } of views) {
  test(label, async ({ page, frame, hosts }) => {
    await expect(hosts.rows).toHaveCount(5);
    await frame.go(label);
    await page.waitForLoadState('networkidle');
    for (const size of sizes)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        const name = `${slug}-${colorScheme}-${String(size.width)}.png`;
        await page.screenshot({ path: path.join(dist, 'look', name), animations: 'disabled' });
      }
  });
}
