import { expect, test } from '#test/kit/shell.ts';
import { appFrame } from '#test/kit/pages/app-frame.ts';
import { linkDialog } from '#test/kit/pages/host-dialogs.ts';
import { hostsView } from '#test/kit/pages/hosts-view.ts';
import { linkedView } from '#test/kit/pages/linked-view.ts';

test('four followers in one dialog, nobody sees a token, both ends show it; what cannot be linked says why', async ({
  page,
  site,
}) => {
  const frame = appFrame(page);
  const hosts = hostsView(page);
  const linked = linkedView(page);
  const [leader, busy, inUse, ...others] = site.take(6);
  const followers = [inUse, ...others];
  const all = [leader, busy, ...followers];
  await site.fault(busy, 'in-cluster', true);
  await hosts.enter(site, ...all);

  await test.step('the dialog knows before the call who cannot follow', async () => {
    await hosts.linkButton.click();
    const link = linkDialog(page);
    await link.pickLeader(leader);
    await expect(link.follower(busy)).toContainText('is part of a cluster.');
    await expect(link.follower(busy).getByRole('checkbox')).toBeDisabled();
    for (const follower of followers) await expect(link.follower(follower)).toContainText('Can be linked');
    await expect(link.confirm).toHaveText('Link 4 hosts');
    // Two quick clicks are one click.
    await link.confirm.dblclick();
    await expect(link.dialog).toBeHidden();
    await frame.succeeded('Link to leader');
    expect(new Set((await site.truth(leader)).followers.map(({ id }) => id))).toEqual(
      new Set(followers.map(({ id }) => id)),
    );
  });

  await test.step('both ends show it', async () => {
    await expect(hosts.row(leader)).toContainText('Leader');
    for (const follower of followers) await expect(hosts.row(follower)).toContainText('Follower');
    await frame.go('Linked Edge Hosts');
    await linked.view(leader);
    await expect(linked.rows).toHaveCount(5);
    for (const follower of followers) {
      for (const word of ['Follower', 'Ready', 'Healthy'])
        await expect(linked.row(follower)).toContainText(word);
    }
    for (const follower of followers) {
      await linked.view(follower);
      await expect(linked.row(leader)).toContainText('Leader');
      await expect(linked.unlink).toBeVisible();
    }
  });

  await test.step('a follower in use cannot be unlinked, and says what to do first', async () => {
    await site.fault(inUse, 'in-cluster', 'worker');
    await linked.view(leader);
    await expect(linked.row(inUse)).toContainText('In-Use');
    await linked.actionsOf(inUse).click();
    const unlink = page.getByRole('menuitem', { name: 'Unlink' });
    await expect(unlink).toHaveAccessibleDescription(/Scale the cluster down first/);
    await page.keyboard.press('Escape');
  });
});
