import { expect, test } from '#test/kit/desktop.ts';
import { Fieldlink } from '#test/kit/pages/fieldlink.ts';

test.use({ siteOptions: { hosts: 3, linkMs: 2_500 } });

test('killing the page’s process mid-link loses nothing', async ({ page, site, context, desktop }) => {
  const app = new Fieldlink(page);
  const [leader, one, two] = site.hosts;
  if (!leader || !one || !two) throw new Error('a site without hosts');
  await app.enter(site);
  await app.linkToLeader(leader, [one, two]);
  await expect(page.getByText('Linking').first()).toBeVisible();

  const next = context.waitForEvent('page');
  const line = await context.newCDPSession(page);
  void line.send('Page.crash').catch(() => undefined);
  const again = new Fieldlink(await next);
  expect(await desktop.callsOf('contents.reload')).toHaveLength(1);
  await expect(again.page.getByText('3 signed in')).toBeVisible();
  for (const { ip } of [one, two]) await expect(again.row(ip)).toContainText('Follower');
  await expect(again.row(leader.ip)).toContainText('Leader');
  await expect(again.result(/Link/)).toContainText('2 of 2');
});
