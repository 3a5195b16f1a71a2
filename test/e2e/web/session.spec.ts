import { expect, test } from '#test/kit/shell.ts';
import { appFrame } from '#test/kit/pages/app-frame.ts';
import { hostsView, signedInAs } from '#test/kit/pages/hosts-view.ts';

test('a reload keeps the session; the address opens nothing in a second browser', async ({
  page,
  app,
  site,
  browser,
}) => {
  const hosts = hostsView(page);
  const [host] = site.take(1);
  expect(page.url()).not.toContain('token');
  await hosts.enter(site, host);
  await page.reload();
  await expect(hosts.row(host)).toContainText(signedInAs(site));
  await appFrame(page).go('Session');
  await page.reload();
  await expect(appFrame(page).heading).toHaveText('Session');

  const other = await browser.newContext();
  const stranger = await other.newPage();
  const statusOf = async (path: string) => (await stranger.goto(new URL(path, app.url).href))?.status();
  expect([await statusOf('/'), await statusOf('/api/events')]).toEqual([401, 403]);
  await stranger.goto(app.url);
  await expect(stranger.getByText('This address has been used already')).toBeVisible();
  await other.close();
  await expect(appFrame(page).heading).toHaveText('Session');
});
