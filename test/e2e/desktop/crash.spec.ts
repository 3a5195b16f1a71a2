import { expect, test } from '#test/kit/desktop.ts';
import { appFrame } from '#test/kit/pages/app-frame.ts';
import { hostsView, signedInAs } from '#test/kit/pages/hosts-view.ts';

test('killing the page’s process mid-link loses nothing', async ({ page, hosts, site, context, desktop }) => {
  const [leader, one, two] = site.take(3);
  await hosts.enter(site, leader, one, two);
  for (const host of [one, two]) await hosts.tick(host);
  // No link ends before the page has gone.
  await site.setScale(0.01);
  await hosts.linkAll(leader);
  await expect(page.getByText('Linking').first()).toBeVisible();

  const next = context.waitForEvent('page');
  const line = await context.newCDPSession(page);
  void line.send('Page.crash').catch(() => undefined);
  const reloaded = await next;
  expect(await desktop.callsOf('contents.reload')).toHaveLength(1);
  const again = hostsView(reloaded);
  // Still signed in, still linking: the run ends well in front of the page that came after.
  await expect(again.row(leader)).toContainText(signedInAs(site));
  await site.setScale(20);
  await appFrame(reloaded).succeeded(/Link/);
  for (const host of [one, two]) await expect(again.row(host)).toContainText('Follower');
  expect((await site.truth(leader)).followers).toHaveLength(2);
});
