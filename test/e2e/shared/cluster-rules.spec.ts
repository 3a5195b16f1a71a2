import { clusterPath } from '#test/kit/cluster.ts';
import { localUi } from '#test/kit/local-ui.ts';
import { expect, test } from '#test/kit/shell.ts';
import { noteDialog, optionOf } from '#test/kit/pages/host-dialogs.ts';

test('rules of a cluster: what is refused in Local UI changes nothing, and each tell of In-Use is enough', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const technician = localUi(site);
  const [leader, worker, spare] = site.take(3);
  const ids = (...of: readonly { id: string }[]) => of.map(({ id }) => id);

  await hosts.enter(site, leader, worker, spare);
  await hosts.choose(spare, 'Name and notes…');
  await noteDialog(page).write('till 4, back room', 'row=3', 'Key at the counter.');
  await expect(hosts.row(spare)).toContainText(/till 4, back room.*row=3/);
  await hosts.linkAll(leader);
  await frame.succeeded('Link to leader');

  await test.step('a cluster that breaks a rule is not made, and there is none to ask of', async () => {
    const details = technician.refusal(leader, 'GET', `${clusterPath}/details`);
    await expect(details).resolves.toMatch(/^404 /);
    const refused = [
      [{ controlPlane: ids(worker), workers: ids(leader) }, /the leader must be a control-plane node/],
      [{ controlPlane: ids(leader, worker) }, /number of control-plane nodes must be odd/],
      [{ controlPlane: ids(leader), workers: ids(worker), vip: '' }, /VIP address is required/],
      [
        { controlPlane: ids(leader), workers: ids(worker), vip: spare.ip },
        /VIP address is already assigned to a device on the network/,
      ],
    ] as const;
    for (const [wish, why] of refused) expect(await technician.refusedCluster(leader, wish)).toMatch(why);
    await hosts.choose(leader, 'Refresh');
    await frame.go('Linked Edge Hosts');
    await linked.view(leader);
    for (const host of [worker, spare]) await expect(linked.row(host)).toContainText(/Follower.*Ready/);
    await expect(linked.cluster).toBeHidden();
    await expect(linked.row(spare)).toContainText('till 4, back room');
  });

  await test.step('the leader syncs NTP servers, as the one change of configuration', async () => {
    await technician.setNtp(leader, ['10.9.9.9']);
    await expect.poll(async () => (await site.truth(worker)).ntpServers).toEqual(['10.9.9.9']);
    await frame.go('Hosts');
    await hosts.choose(worker, 'Refresh');
    await frame.go('Settings');
    await page.getByRole('combobox', { name: 'Viewing' }).selectOption({ label: optionOf(worker) });
    await expect(page.getByText('10.9.9.9', { exact: true })).toBeVisible();
  });

  await test.step('in use is who the cluster names, who is in the phase, or whose line says so', async () => {
    await technician.createCluster([leader], [worker]);
    await expect.poll(async () => (await site.truth(leader)).cluster).toBe('Running');
    const unlink = page.getByRole('menuitem', { name: 'Unlink' });
    for (const tell of ['details', 'phase', 'peers']) {
      for (const host of [leader, worker]) await site.fault(host, 'rule:cluster-tells', tell);
      await frame.go('Hosts');
      for (const host of [leader, worker]) await hosts.choose(host, 'Refresh');
      await frame.go('Linked Edge Hosts');
      await linked.view(leader);
      await linked.actionsOf(worker).click();
      await expect(unlink).toHaveAccessibleDescription(/In-Use.*Scale the cluster down first/);
      await page.keyboard.press('Escape');
      await linked.actionsOf(spare).click();
      await expect(unlink).toBeEnabled();
      await page.keyboard.press('Escape');
    }
    for (const host of [leader, worker]) await site.fault(host, 'rule:cluster-tells', null);
  });

  await test.step('under central management the cluster cannot be deleted there', async () => {
    await site.fault(leader, 'wrong-mode', true);
    const deletion = technician.refusal(leader, 'DELETE', clusterPath);
    await expect(deletion).resolves.toMatch(/^403 /);
    await frame.go('Hosts');
    await hosts.choose(leader, 'Refresh');
    await expect(hosts.row(leader)).toContainText('Central');
    await frame.go('Linked Edge Hosts');
    await linked.view(leader);
    await expect(linked.cluster).toContainText('Cluster shop: Running');
    await site.fault(leader, 'wrong-mode', null);
  });
});
