import { expect, test } from '#test/kit/shell.ts';

test.use({ shellOptions: { demo: 5 } });

test('a demo of five lists five edge hosts under a fixed mark, closes, and opens from the empty state', async ({
  page,
  frame,
  hosts,
}) => {
  const expectFive = async (): Promise<void> => {
    await expect(hosts.rows).toHaveCount(5);
    // Signed in by itself: an ID is known only then.
    for (const row of await hosts.rows.all()) {
      await expect(row.getByRole('rowheader')).toContainText(/edge-[0-9a-f]{6}…[0-9a-f]{6}/);
      await expect(row).toContainText(/Signed in\s*as kairos/);
    }
    await expect(frame.demoMark).toContainText('5 emulated hosts on this laptop');
  };

  await expectFive();
  await frame.go('Linked Edge Hosts');
  await expect(frame.demoMark).toBeVisible();
  await frame.go('Hosts');

  await frame.demoMark.getByRole('button', { name: 'Close demo site' }).click();
  await expect(frame.demoMark).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Find the edge hosts of this site' })).toBeVisible();

  await hosts.openDemoButton.click();
  await expectFive();
});
