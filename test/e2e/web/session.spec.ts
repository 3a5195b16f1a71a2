import { Fieldlink } from '#test/kit/pages/fieldlink.ts';
import { expect, test } from '#test/kit/shell.ts';

test('the address works once; the window that used it may reload, nobody else comes in', async ({
  page,
  app,
  browser,
}) => {
  const window = new Fieldlink(page);
  await expect(window.heading('Hosts')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  const stranger = await browser.newContext();
  const refused = await stranger.newPage();
  expect((await refused.goto(app.url))?.status()).toBe(401);
  await expect(refused.getByText('This address has been used already')).toBeVisible();
  expect((await refused.goto(new URL('/', app.url).href))?.status()).toBe(401);
  await stranger.close();
  await page.reload();
  await expect(window.heading('Hosts')).toBeVisible();
});
