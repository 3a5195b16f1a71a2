import { expectAccessible } from '#test/kit/axe.ts';
import { expect, test as base } from '#test/kit/shell.ts';
import { rememberHosts } from '#test/kit/remembered.ts';

const test = base.extend({
  dataDir: async ({ dataDir }, use) => {
    await rememberHosts(dataDir, 10_000);
    await use(dataDir);
  },
});

test('ten thousand hosts are filtered, sorted, selected and scrolled to the last one; axe finds nothing', async ({
  page,
  hosts,
}) => {
  const { table, list } = hosts;
  await expect(table).toHaveAttribute('aria-rowcount', '10001');

  // The keys that find in any page, and what was pasted by mistake.
  await page.keyboard.press('Control+f');
  await expect(list.filter).toBeFocused();
  await list.filter.fill('junk{"'.repeat(1_000));
  await expect(list.status).toHaveText('0 of 10,000');
  await list.filter.fill('127.99.7. -99.7.1');
  await expect(list.status).toHaveText('145 of 10,000');
  await page.keyboard.press('Escape');
  await expect(table).toHaveAttribute('aria-rowcount', '10001');

  await list.select('All shown');
  await expect(list.selectButton).toHaveText('10,000 selected');
  await list.sortBy('Host');
  await list.sortBy('Host');
  await expect(table.getByRole('row').nth(1)).toContainText('127.99.39.15:5080');

  // Nobody has written about them: one group, with a head of its own.
  await list.groupBy('Label');
  await expect(table).toHaveAttribute('aria-rowcount', '10002');
  await table.getByRole('checkbox').first().focus();
  await page.keyboard.press('End');
  const last = table.locator('[aria-rowindex="10002"]');
  await expect(last).toBeInViewport();
  await expect(last).toContainText('127.99.0.0:5080');
  await page.keyboard.press('PageUp');
  await expect(last).not.toBeInViewport();
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  await expectAccessible(page, 'Hosts, ten thousand');
});
