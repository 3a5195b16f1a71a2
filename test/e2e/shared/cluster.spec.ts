import { localUi } from '#test/kit/local-ui.ts';
import { expect, test } from '#test/kit/shell.ts';
import { linkDialog } from '#test/kit/pages/host-dialogs.ts';
import { unlinkDialog } from '#test/kit/pages/linked-view.ts';
import type { SiteHost } from '#test/kit/site.ts';

test('a cluster on linked hosts: who leads, what is in use, scale-down frees a host, deletion leaves one leader', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const technician = localUi(site);
  const [first, second, third, worker] = site.take(4);
  const all = [first, second, third, worker];
  const truth = (of: readonly SiteHost[]) => Promise.all(of.map(site.truth));
  /** Looks at once instead of with the next round. */
  const refresh = async (...of: readonly SiteHost[]): Promise<void> => {
    await frame.go('Hosts');
    for (const host of of) await hosts.choose(host, 'Refresh');
  };

  await hosts.enter(site, ...all);
  await hosts.linkAll(first);
  await frame.succeeded('Link to leader');

  await test.step('its hosts are In-Use and every control-plane node leads', async () => {
    await technician.createCluster([first, second, third], [worker]);
    await expect.poll(async () => (await truth([first]))[0]?.cluster).toBe('Running');
    await refresh(first, second);
    for (const host of [first, second]) await expect(hosts.row(host)).toContainText('Leader');
    await frame.go('Linked Edge Hosts');
    await linked.view(second);
    await expect(linked.cluster).toContainText('Cluster shop: Running');
    await expect(linked.cluster).toContainText('3 of 4 hosts lead');
    await expect(linked.generate).toHaveAccessibleDescription('');
    for (const host of [first, third]) await expect(linked.row(host)).toContainText(/Leader.*In-Use/);
    await expect(linked.row(worker)).toContainText(/Follower.*In-Use/);
    await linked.actionsOf(worker).click();
    const unlink = page.getByRole('menuitem', { name: 'Unlink' });
    await expect(unlink).toBeDisabled();
    await expect(unlink).toHaveAccessibleDescription(/In-Use.*Scale the cluster down first/);
    await page.keyboard.press('Escape');
  });

  await test.step('scale-down frees a host, which any leader can then unlink', async () => {
    await technician.removeNode(second, 'worker-pool', worker);
    await expect.poll(async () => (await truth([worker]))[0]?.inCluster).toBe(false);
    await refresh(second, worker);
    await frame.go('Linked Edge Hosts');
    await expect(linked.row(worker)).toContainText('Ready');
    await linked.chooseFor(worker, 'Unlink');
    await unlinkDialog(page).confirm.click();
    await frame.succeeded('Unlink');
    await expect(linked.row(worker)).toBeHidden();
    expect((await truth([worker]))[0]?.link).toBeNull();
  });

  await test.step('which joins the running group again through any leader, and all leaders know of it', async () => {
    await linked.view(third);
    await linked.generate.click();
    await linked.readToken();
    await refresh(worker);
    await hosts.linkAll(third);
    await frame.succeeded('Link to leader');
    await refresh(first);
    await frame.go('Linked Edge Hosts');
    await linked.view(first);
    await expect(linked.row(worker)).toContainText(/Follower.*Ready/);
  });

  await test.step('after the deletion all are Ready, still linked, and led by the one where it was deleted', async () => {
    const members = [first, second, third];
    await test.step('which the page says before it happens, and keeps the hosts that are away for the reboot', async () => {
      await site.setScale(0.01);
      await technician.deleteCluster(second);
      await refresh(second, first);
      await frame.go('Linked Edge Hosts');
      await linked.view(second);
      await expect(linked.cluster).toContainText(
        /Cluster shop: Deleting.*reboot and do not answer for a while/,
      );
      // Slow enough to be met while they are away, whatever else the machine does.
      await site.setScale(4);
      await expect.poll(async () => (await truth([second]))[0]?.listening).toBe(false);
      await site.setScale(0.01);
      await refresh(second);
      await expect(hosts.row(second)).toContainText('Lost');
      await frame.go('Linked Edge Hosts');
      await expect(linked.main).toContainText('does not answer');
      await expect(linked.cluster).toContainText('reboot and do not answer for a while');
      await site.setScale(20);
    });
    await expect
      .poll(async () => (await truth(members)).every((host) => host.cluster === null && host.listening))
      .toBe(true);
    await refresh(...members);
    await expect(hosts.row(second)).toContainText('Leader');
    for (const host of [first, third]) await expect(hosts.row(host)).toContainText('Follower');
    await frame.go('Linked Edge Hosts');
    await linked.view(second);
    await expect(linked.cluster).toBeHidden();
    for (const host of [first, third, worker])
      await expect(linked.row(host)).toContainText(/Follower.*Ready/);
  });
});

test('a leader that runs a cluster takes hosts in; a host that runs one cannot follow', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const technician = localUi(site);
  const [leader, fresh, alone] = site.take(3);
  const states = () => Promise.all([leader, alone].map(async (host) => (await site.truth(host)).cluster));
  await Promise.all([leader, alone].map((host) => technician.createCluster([host])));
  await expect.poll(states).toEqual(['Running', 'Running']);
  await hosts.enter(site, leader, fresh, alone);
  for (const host of [leader, alone]) await expect(hosts.row(host)).toContainText('Leader');

  await test.step('linking into the running group', async () => {
    await hosts.linkButton.click();
    const link = linkDialog(page);
    await link.pickLeader(leader);
    await expect(link.follower(alone)).toContainText('is part of a cluster.');
    await expect(link.follower(fresh)).toContainText('Can be linked');
    await link.confirm.click();
    await frame.succeeded('Link to leader');
    await frame.go('Linked Edge Hosts');
    await linked.view(fresh);
    await expect(linked.row(leader)).toContainText(/Leader.*In-Use/);
    await expect(linked.cluster).toContainText('Cluster shop: Running');
    await expect(linked.unlink).toBeEnabled();
  });

  await test.step('a Ready follower may leave although its leader is in use', async () => {
    await linked.unlink.click();
    await unlinkDialog(page).confirm.click();
    await frame.succeeded('Unlink');
    expect((await site.truth(fresh)).link).toBeNull();
    expect((await site.truth(leader)).followers).toEqual([]);
  });
});
