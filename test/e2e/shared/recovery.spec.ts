import { expect, test } from '#test/kit/shell.ts';
import { appFrame } from '#test/kit/pages/app-frame.ts';
import { hostsView } from '#test/kit/pages/hosts-view.ts';

test('killed in the middle of a run, it tells at its next start what was cut short, and what the hosts made of it', async ({
  frame,
  hosts,
  site,
  restart,
}) => {
  const [leader, one, two] = site.take(3);
  await hosts.enter(site, leader, one, two);
  const linking = () => Promise.all([one, two].map(async (host) => (await site.truth(host)).link?.state));
  // No link ends before the app has gone.
  await site.setScale(0.01);
  await hosts.linkAll(leader);
  await expect.poll(linking).toEqual(['InProgress', 'InProgress']);
  await expect(frame.dock).toContainText('Link to leader');

  const after = await restart('kill');
  await site.setScale(20);
  const [frameAfter, hostsAfter] = [appFrame(after), hostsView(after)];
  const cutShort = 'Fieldlink stopped in the middle of: Link to leader';
  await expect(frameAfter.dock).toContainText(cutShort);
  // It asks nobody before somebody has signed in, and sends nothing twice.
  await hostsAfter.signIn(site);
  await frameAfter.succeeded(cutShort);
  for (const host of [one, two]) await expect(hostsAfter.row(host)).toContainText('Follower');
  const { followers } = await site.truth(leader);
  expect(followers.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
});
