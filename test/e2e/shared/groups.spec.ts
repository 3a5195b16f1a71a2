import { expect, test } from '#test/kit/shell.ts';
import { moveDialog, repairDialog, unlinkDialog } from '#test/kit/pages/linked-view.ts';

test('a group moves to another leader, several leave in one confirm, and a half-unlinked host is found and repaired', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const [leader, heir, gone, ...leaving] = site.take(5);
  await hosts.enter(site, leader, heir, gone, ...leaving);
  await hosts.linkAll(leader);
  await frame.succeeded('Link to leader');
  await frame.go('Linked Edge Hosts');
  await linked.view(leader);

  await test.step('all of it in one confirm, the old leader too', async () => {
    await linked.moveGroup.click();
    const move = moveDialog(page);
    await move.pickLeader(heir);
    await expect(move.host(heir)).toContainText('Becomes the leader');
    await expect(move.host(leader)).toContainText('Follows the new leader');
    await expect(move.oldJoins).toBeChecked();
    await expect(move.confirm).toHaveText('Move 5 hosts');
    await move.confirm.click();
    await frame.succeeded('Move group');
    const { followers, generating } = await site.truth(heir);
    expect(followers.map(({ id }) => id).sort()).toEqual(
      [leader, gone, ...leaving].map(({ id }) => id).sort(),
    );
    expect([generating, (await site.truth(leader)).generating]).toEqual([true, false]);
    await expect(linked.row(heir)).toContainText('Leader');
  });

  await test.step('ticked followers leave together', async () => {
    await linked.view(heir);
    await expect(linked.unlinkTicked).toHaveAccessibleDescription(/Tick the hosts/);
    for (const host of leaving) await linked.row(host).getByRole('checkbox').check();
    await expect(linked.unlinkTicked).toHaveText('Unlink 2 hosts');
    await linked.unlinkTicked.click();
    await unlinkDialog(page).confirm.click();
    await frame.succeeded('Unlink 2 hosts');
    for (const host of leaving) {
      await expect(linked.row(host)).toBeHidden();
      expect((await site.truth(host)).link).toBeNull();
    }
  });

  await test.step('a host that was off when it was unlinked is half-unlinked, and mended at its own end', async () => {
    await site.fault(gone, 'off', true);
    await linked.chooseFor(gone, 'Unlink');
    await unlinkDialog(page).confirm.click();
    await frame.told('the other end could not be asked');
    await site.fault(gone, 'off', null);
    await frame.go('Hosts');
    for (const host of [gone, heir]) {
      await hosts.choose(host, 'Refresh');
      await expect(hosts.row(host)).toContainText('Answers');
    }
    await frame.go('Linked Edge Hosts');
    await expect(linked.main).toContainText('Half-unlinked, known to the follower only');
    await linked.repair.click();
    await repairDialog(page).confirm.click();
    await frame.succeeded('Unlink');
    await expect(linked.main).not.toContainText('Half-unlinked');
    expect((await site.truth(gone)).link).toBeNull();
  });
});
