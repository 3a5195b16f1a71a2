import { expect, test } from '#test/kit/shell.ts';
import { countedHands } from '#test/kit/pages/counted-hands.ts';
import { linkDialog, optionOf, signInDialog, sweepDialog } from '#test/kit/pages/host-dialogs.ts';
import { trustDialog } from '#test/kit/pages/trust-dialogs.ts';

/** Fifty hosts on a busy machine, all at once. */
const patience = 60_000;

test.use({ siteOptions: { hosts: 50 } });

test('fifty hosts go from found to linked in six actions', async ({ page, frame, hosts, linked, site }) => {
  const hands = countedHands(page);
  const plan = linkDialog(page);
  const [leader, ...followers] = site.hosts;
  if (!leader) throw new Error('a site without hosts');

  await hosts.sweepButton.click();
  await sweepDialog(page).sweepOnly(leader.ip.replace(/\d+$/, '0/26'));
  await frame.succeeded('50 found');
  await expect(page.getByRole('main')).toContainText('50 found · 0 trusted');

  await hands.click(hosts.linkButton);
  await hands.click(trustDialog(page).confirm);
  await hands.fill(signInDialog(page).username, site.username);
  await hands.fill(signInDialog(page).password, site.password);
  await hands.press('Enter');
  await expect(plan.leader.locator('option:checked')).toHaveText(optionOf(leader));
  await expect(plan.dialog).toContainText('Suggested because its address is static');
  await expect(plan.summary).toHaveText('49 can be linked');
  await expect(plan.confirm).toHaveText('Link 49 hosts');
  await hands.click(plan.confirm);
  await expect(hosts.rows.filter({ hasText: 'Follower' })).toHaveCount(49, { timeout: patience });
  await frame.succeeded('Link to leader');
  expect(hands.actions()).toBe(6);

  await test.step('so it is at every host of the site, and both ends tell it', async () => {
    const truths = await Promise.all(site.hosts.map((host) => site.truth(host)));
    expect(truths.flatMap(({ link }) => (link?.state === 'Completed' ? [link.leader] : []))).toEqual(
      followers.map(() => leader.id),
    );
    expect(truths[0]?.followers.map(({ id }) => id).sort()).toEqual(followers.map(({ id }) => id).sort());
    await frame.go('Linked Edge Hosts');
    await linked.view(leader);
    await expect(linked.rows).toHaveCount(50);
  });
});
