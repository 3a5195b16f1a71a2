import { expect, test } from '#test/kit/desktop.ts';
import { appFrame } from '#test/kit/pages/app-frame.ts';
import { hostsView } from '#test/kit/pages/hosts-view.ts';

test.use({ siteOptions: { hosts: 3, linkMs: 2_500 } });

test('killing the page’s process mid-link loses nothing', async ({ page, site, context, desktop }) => {
  const hosts = hostsView(page);
  const [leader, one, two] = site.take(3);
  await hosts.enter(site, leader, one, two);
  await hosts.linkAll(leader);
  await expect(page.getByText('Linking').first()).toBeVisible();

  const next = context.waitForEvent('page');
  const line = await context.newCDPSession(page);
  void line.send('Page.crash').catch(() => undefined);
  const reloaded = await next;
  const again = hostsView(reloaded);
  expect(await desktop.callsOf('contents.reload')).toHaveLength(1);
  await expect(reloaded.getByText('3 signed in')).toBeVisible();
  for (const host of [one, two]) await expect(again.row(host)).toContainText('Follower');
  await expect(again.row(leader)).toContainText('Leader');
  await appFrame(reloaded).succeeded('Link to leader');
});
