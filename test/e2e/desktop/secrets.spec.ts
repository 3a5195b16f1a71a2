import { expect, test } from '#test/kit/desktop.ts';
import { usualTtl } from '#test/kit/site.ts';

test.afterEach(({ site }) => site.setTokenTtl(usualTtl));

test('a copied token leaves the clipboard when it dies, unless somebody else uses the clipboard', async ({
  frame,
  hosts,
  linked,
  site,
  desktop,
}) => {
  const { card, generate, view, readToken } = linked;
  const [leader] = site.take(1);
  await site.setTokenTtl(5);
  await hosts.enter(site, leader);
  await frame.go('Linked Edge Hosts');
  await view(leader);
  await generate.click();
  await readToken();
  await card.copy.click();
  await expect(card.card.getByRole('status')).toHaveText('Copied');
  const [written] = await desktop.callsOf('clipboard.writeText');
  expect(written?.args[0]).toMatch(/^[\w+/]+=*$/);
  await expect.poll(() => desktop.ask('clipboard', null)).toBe('');
  expect(await desktop.callsOf('clipboard.clear')).toHaveLength(1);

  await card.copy.click();
  await expect.poll(async () => (await desktop.callsOf('clipboard.writeText')).length).toBe(2);
  const [, second] = await desktop.callsOf('clipboard.writeText');
  await desktop.ask('copyElsewhere', { text: 'a note' });
  await expect(card.token).not.toHaveValue(String(second?.args[0]));
  expect(await desktop.ask('clipboard', null)).toBe('a note');
});

test('a run that ends while nobody looks is told of', async ({ hosts, site, desktop }) => {
  const [leader, follower] = site.take(2);
  await hosts.enter(site, leader, follower);
  await desktop.ask('emit', { on: 'window', event: 'blur' });
  await hosts.tick(follower);
  await hosts.linkAll(leader);
  await expect.poll(() => desktop.callsOf('Notification')).toHaveLength(1);
  const [told] = await desktop.callsOf('Notification');
  expect(told?.args).toEqual([expect.objectContaining({ body: 'Ended: 1 of 1 done.' })]);
  // Sign-in is no run: the bar is the link's alone, and off when that is over.
  const bars = (await desktop.callsOf('window.setProgressBar')).map(({ args }) => args);
  expect([bars[0], bars.at(-1)]).toEqual([
    [0, { mode: 'normal' }],
    [-1, { mode: 'none' }],
  ]);
});
