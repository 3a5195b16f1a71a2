import { expect, test } from '#test/kit/shell.ts';
import { viewNames } from '#test/kit/pages/app-frame.ts';
import { overflowOf } from '#test/kit/pages/overflow.ts';

test.use({ shellOptions: { demo: 50 }, viewport: { width: 1024, height: 640 } });

test('fifty hosts on a small screen: every row can be reached, nothing sticks out sideways', async ({
  page,
  frame,
  hosts,
}) => {
  await expect(hosts.rows).toHaveCount(50);
  await expect(page.getByRole('main')).toContainText('50 found · 50 trusted · 50 signed in');
  const last = hosts.rows.last();
  await expect(last).not.toBeInViewport();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(hosts.table.getByRole('columnheader', { name: 'Session' })).toBeInViewport();
  await last.getByRole('checkbox').check();
  await expect(page.getByRole('main')).toContainText('1 selected');
  for (const name of viewNames) {
    await frame.go(name);
    expect(await overflowOf(page), `sideways overflow of ${name}`).toBe(0);
  }
});
