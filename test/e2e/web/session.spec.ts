import { expect, test } from '#test/kit/shell.ts';
import { signedInAs } from '#test/kit/pages/hosts-view.ts';

test('a reload keeps the session; the address opens nothing in a second browser', async ({
  page,
  frame,
  hosts,
  app,
  site,
  browser,
}) => {
  const [host] = site.take(1);
  expect(page.url()).not.toContain('token');
  await hosts.enter(site, host);
  await page.reload();
  await expect(hosts.row(host)).toContainText(signedInAs(site));
  await frame.go('Session');
  await page.reload();
  await expect(frame.heading).toHaveText('Session');

  const other = await browser.newContext();
  const stranger = await other.newPage();
  const statusOf = async (path: string) => (await stranger.goto(new URL(path, app.url).href))?.status();
  expect([await statusOf('/'), await statusOf('/api/events')]).toEqual([401, 403]);
  await stranger.goto(app.url);
  await expect(stranger.getByText('This address has been used already')).toBeVisible();
  await other.close();
  await expect(frame.heading).toHaveText('Session');
});
