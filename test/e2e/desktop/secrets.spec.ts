import { expect, test } from '#test/kit/desktop.ts';
import { Fieldlink } from '#test/kit/pages/fieldlink.ts';

test.use({ siteOptions: { hosts: 2, linkMs: 100, tokenTtl: 5 } });

test('a copied token leaves the clipboard when it dies, unless somebody else uses the clipboard', async ({
  page,
  site,
  desktop,
}) => {
  const app = new Fieldlink(page);
  const [leader] = site.hosts;
  if (!leader) throw new Error('a site without hosts');
  await app.enter(site);
  await app.view(leader);
  await app.generateToken();
  await app.button('Copy').click();
  await expect(page.getByText('Copied')).toBeVisible();
  const [written] = await desktop.callsOf('clipboard.writeText');
  expect(written?.args[0]).toMatch(/^[\w+/]+=*$/);
  await expect.poll(() => desktop.ask('clipboard', null)).toBe('');
  expect(await desktop.callsOf('clipboard.clear')).toHaveLength(1);

  await app.button('Copy').click();
  await expect.poll(async () => (await desktop.callsOf('clipboard.writeText')).length).toBe(2);
  const [, second] = await desktop.callsOf('clipboard.writeText');
  await desktop.ask('copyElsewhere', { text: 'a note' });
  await expect(app.tokenField()).not.toHaveValue(String(second?.args[0]));
  expect(await desktop.ask('clipboard', null)).toBe('a note');
});

test('a run that ends while nobody looks is told of', async ({ page, site, desktop }) => {
  const app = new Fieldlink(page);
  const [leader, follower] = site.hosts;
  if (!leader || !follower) throw new Error('a site without hosts');
  await app.enter(site);
  await desktop.ask('emit', { on: 'window', event: 'blur' });
  await app.linkToLeader(leader, [follower]);
  await expect.poll(() => desktop.callsOf('Notification')).toHaveLength(1);
  const [told] = await desktop.callsOf('Notification');
  expect(told?.args).toEqual([expect.objectContaining({ body: 'Ended: 1 of 1 done.' })]);
});
