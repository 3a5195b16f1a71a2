import { linkDialog } from '#test/kit/pages/host-dialogs.ts';
import { expect, test } from '#test/kit/shell.ts';

test.use({ shellOptions: { demo: 5 } });

test('what is given away shows its demo of five hosts and links two of them', async ({
  app,
  page,
  frame,
  hosts,
}) => {
  await test.step('its page is there, with five hosts that are signed in', async () => {
    await expect(hosts.rows).toHaveCount(5);
    await expect(page.getByRole('main')).toContainText('5 found · 5 trusted · 5 signed in');
  });

  await test.step('About tells the build that was packed', async () => {
    await frame.go('Settings');
    await page.getByRole('tab', { name: 'Fieldlink' }).click();
    await page.getByRole('button', { name: 'Build, data folder and licences' }).click();
    await expect(page.getByRole('main')).toContainText(`Build${app.build ?? 'unknown'}`);
    await frame.go('Hosts');
  });

  await test.step('two hosts are linked', async () => {
    for (const n of [0, 1]) await hosts.rows.nth(n).getByRole('checkbox').check();
    await hosts.linkButton.click();
    await expect(linkDialog(page).confirm).toHaveText('Link 1 host');
    await linkDialog(page).confirm.click();
    await frame.succeeded('Link to leader');
    await expect(hosts.rows.filter({ hasText: 'Leader' })).toHaveCount(1);
    await expect(hosts.rows.filter({ hasText: 'Follower' })).toHaveCount(1);
  });
});
