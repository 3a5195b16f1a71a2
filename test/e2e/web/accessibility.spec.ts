import { bundleFile, wrongFile } from '#test/kit/bundle.ts';
import { askToPair } from '#test/kit/ask-to-pair.ts';
import { expectAccessible } from '#test/kit/axe.ts';
import { expect, test } from '#test/kit/shell.ts';
import { viewNames } from '#test/kit/pages/app-frame.ts';
import {
  anyDialog,
  linkDialog,
  noteDialog,
  signInDialog,
  sweepDialog,
} from '#test/kit/pages/host-dialogs.ts';
import { connectDialogs, consoleView, pairWizard, requestDialogs } from '#test/kit/pages/console-view.ts';
import { uploadView } from '#test/kit/pages/upload-view.ts';
import { trustDialog } from '#test/kit/pages/trust-dialogs.ts';
import { overflowOf } from '#test/kit/pages/overflow.ts';
import { pairingView } from '#test/kit/pages/pairing-view.ts';
import { pictureView } from '#test/kit/pages/picture-view.ts';
import { edgeHostsView, registrationView } from '#test/kit/pages/registration-view.ts';
import { sessionView } from '#test/kit/pages/session-view.ts';
import { vault } from '#test/kit/pages/vault.ts';
import { moveDialog, stopDialog, tokenDialog, unlinkDialog } from '#test/kit/pages/linked-view.ts';

/** Some forty looks, each of a second on a busy machine. */
const patience = 150_000;

test('axe finds nothing on any view before there are hosts', async ({ page, frame }) => {
  test.setTimeout(patience);
  await expectAccessible(page, 'Hosts, empty');
  for (const name of viewNames.slice(1)) {
    await frame.go(name);
    await expectAccessible(page, `${name}, empty`);
  }
  await frame.go('Settings');
  await page.getByRole('tab', { name: 'Fieldlink' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('tab', { name: 'Fieldlink' }).focus();
  await expectAccessible(page, 'Settings > Fieldlink, dark by choice');
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Handbook' })).toBeVisible();
  await expectAccessible(page, 'Help');
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Find a package' })).toBeVisible();
  await expectAccessible(page, 'About');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await expectAccessible(page, 'Help over a view');
});

test('axe finds nothing on filled views and in dialogs', async ({
  page,
  frame,
  hosts,
  linked,
  site,
  folder,
}) => {
  test.setTimeout(patience);
  const [leader, follower, swapped] = site.take(3);

  const inDialog = async (where: string, dialog: ReturnType<typeof anyDialog>['dialog']): Promise<void> => {
    await expect(dialog).toBeVisible();
    await expectAccessible(page, where);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };

  await test.step('finding', async () => {
    await hosts.add(leader, follower, swapped);
    await hosts.sweepButton.click();
    await inDialog('Find hosts', sweepDialog(page).dialog);
    await hosts.trustButton.click();
    await inDialog('Trust', trustDialog(page).dialog);
    await hosts.trust();
  });

  await test.step('signing in, refused', async () => {
    await hosts.signInButton.click();
    await signInDialog(page).signIn(site.username, 'wrong');
    await expect(signInDialog(page).alert).toBeVisible();
    await inDialog('Sign in, refused', signInDialog(page).dialog);
    await hosts.signIn(site);
  });

  await test.step('Hosts in every state', async () => {
    await site.fault(swapped, 'certificate-swapped', true);
    await hosts.choose(swapped, 'Refresh');
    await hosts.row(swapped).getByRole('button', { name: 'Certificate changed' }).click();
    await inDialog('Certificate changed', anyDialog(page, 'The certificate has changed').dialog);
    await hosts.choose(swapped, 'Forget');
    await inDialog('Forget', anyDialog(page, /^Forget /).dialog);
    await hosts.choose(swapped, 'Name and notes…');
    await noteDialog(page).name.fill('x'.repeat(61));
    await expect(noteDialog(page).alert).toBeVisible();
    await expectAccessible(page, 'Name and notes, refused');
    await noteDialog(page).write('till 4', 'row=3, spare', 'Key at the counter.');
    await hosts.linkButton.click();
    await linkDialog(page).open(follower);
    await inDialog('Link to leader', linkDialog(page).dialog);
    await hosts.linkAll(leader);
    await expect(hosts.row(follower)).toContainText('Follower');
    await expectAccessible(page, 'Hosts, filled, with a result');
    const picture = pictureView(page);
    await picture.open();
    await expect(picture.host(follower)).toBeVisible();
    await expectAccessible(page, 'Hosts, picture');
    await picture.host(follower).click();
    await inDialog('Hosts, picture, a host', picture.card(follower));
  });

  await test.step('Linked Edge Hosts', async () => {
    await frame.go('Linked Edge Hosts');
    await linked.view(leader);
    await linked.generate.click();
    await linked.readToken();
    await expectAccessible(page, 'Linked Edge Hosts of a leader');
    await linked.chooseFor(follower, 'Unlink');
    await inDialog('Unlink', unlinkDialog(page).dialog);
    await linked.moveGroup.click();
    await expect(moveDialog(page).host(follower)).toBeVisible();
    await inDialog('Move group', moveDialog(page).dialog);
  });

  await test.step('Upload content', async () => {
    const content = uploadView(page);
    const { name } = await bundleFile({ dir: folder });
    await wrongFile(folder, 'empty.tar.zst', '');
    await site.fault(leader, 'upload-stall', 0);
    await content.open(folder);
    await expect(content.dialog).toContainText(name);
    await expectAccessible(page, 'Upload content, choosing');
    await content.choose('empty.tar.zst');
    await expect(content.dialog).toContainText('is empty');
    await expectAccessible(page, 'Upload content, refused');
    await content.another.click();
    await content.choose(name);
    await content.upload();
    await expect(content.phase).toContainText('Unpacking');
    await expectAccessible(page, 'an upload under way');
    await content.stop.click();
    await anyDialog(page, 'Cancel upload?').button('Cancel upload').click();
    await expect(content.retry).toBeVisible();
    await site.fault(leader, 'upload-stall', null);
  });

  await test.step('Linked Edge Hosts of a follower', async () => {
    await linked.view(follower);
    await expectAccessible(page, 'Linked Edge Hosts of a follower');
    await linked.unlink.click();
    await unlinkDialog(page).confirm.click();
    await linked.linkThis.click();
    await tokenDialog(page).paste('?');
    await expect(tokenDialog(page).alert).toBeVisible();
    await inDialog('Link this device to another, refused', tokenDialog(page).dialog);
    await linked.view(leader);
    await linked.stop.click();
    await inDialog('Stop token generation', stopDialog(page).dialog);
  });

  await test.step('the other views', async () => {
    for (const name of ['Settings', 'Session'] as const) {
      await frame.go(name);
      await expectAccessible(page, `${name}, filled`);
    }
    await sessionView(page)
      .linesOf(/^Lines of/)
      .first()
      .click();
    await expectAccessible(page, 'Session, lines of a run');
    await sessionView(page).show('Before and after');
    await expectAccessible(page, 'Session, before and after');
  });

  await test.step('Console', async () => {
    const pairingId = await askToPair(site, 'axe-cluster');
    await frame.go('Console');
    const palette = consoleView(page);
    const connecting = connectDialogs(page);
    const requests = requestDialogs(page);
    const wizard = pairWizard(page);
    await palette.connectButton.click();
    await connecting.look(new URL(site.palette.url).host);
    await expect(connecting.trust.dialog).toBeVisible();
    await expectAccessible(page, 'Trust this console');
    await connecting.trust.button('Trust').click();
    await connecting.signInWithKey('wrong');
    await expect(connecting.signIn.alert).toBeVisible();
    await expectAccessible(page, 'Sign in to a console, refused');
    await connecting.signInWithKey(site.palette.apiKey);
    await palette.pairButton.click();
    await requests.search.fill('none like it');
    await expectAccessible(page, 'Pairing requests, none found');
    await requests.search.fill('axe-cluster');
    await requests.items.getByRole('button', { name: 'Pair', exact: true }).click();
    await expectAccessible(page, 'the warning before a cluster is paired');
    await requests.understand.check();
    await requests.warning.button('Confirm').click();
    await wizard.next.click();
    await wizard.profile('edge-monitoring-40 1.1.0').check();
    await expectAccessible(page, 'Pair Cluster, profiles that do not match');
    await wizard.confirm.click();
    await wizard.next.click();
    await wizard.validate.click();
    await expect(wizard.status).toHaveText(/^Not valid/);
    await inDialog('Pair Cluster, not valid', wizard.dialog);
    await expectAccessible(page, 'Console, Clusters');
    // Specs that share this site count the requests of its console.
    await site.decide('reject', pairingId);
  });

  await test.step('Registration and Edge Hosts', async () => {
    const registration = registrationView(page);
    const edgeHosts = edgeHostsView(page);
    await consoleView(page).tab('Edge Hosts').click();
    await edgeHosts.addButton.click();
    await edgeHosts.ids.fill('edge-1 edge&2\nnot one');
    await expect(edgeHosts.drafts.first()).toBeVisible();
    await inDialog('Add Edge Hosts, refused', edgeHosts.adding.dialog);
    await expectAccessible(page, 'Console, Edge Hosts');
    await frame.go('Registration');
    await expect(registration.token('site-crew')).toBeVisible();
    await expectAccessible(page, 'Registration Tokens');
    await registration.addButton.click();
    await registration.adding.dialog.getByRole('combobox').selectOption('');
    await inDialog('Add New Registration Token, no project', registration.adding.dialog);
    await registration.tab('User data').click();
    await registration.field('Palette endpoint').fill('https://nowhere');
    await page.getByRole('button', { name: 'Add tag' }).click();
    await expectAccessible(page, 'User data, refused');
  });

  await test.step('the vault', async () => {
    await frame.go('Settings');
    await vault(page).show();
    await expectAccessible(page, 'Settings, Fieldlink');
    await vault(page).createButton.click();
    await inDialog('Create vault', vault(page).creating.dialog);
    await vault(page).forgetButton.click();
    await inDialog('Forget this site', vault(page).forgetting.dialog);
  });
});

test('axe finds nothing on the way to a pairing and back, and all of it fits the smallest window', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const [host] = site.take(1);
  const settings = pairingView(page);
  const { url, registrationToken } = site.palette;
  const looksGood = async (where: string): Promise<void> => {
    await expectAccessible(page, where);
    expect.soft(await overflowOf(page), `${where} is too wide`).toBeLessThanOrEqual(0);
  };
  await page.setViewportSize({ width: 1024, height: 640 });
  await site.fault(host, 'in-cluster', 'controlplane');
  await hosts.enter(site, host);
  await frame.go('Settings');
  await settings.fill(url, 'mistyped');
  await looksGood('Centrally Managed, mistyped');
  await settings.fill(new URL(url).host, registrationToken);
  await settings.pair.click();
  await expect(settings.confirm.dialog).toBeVisible();
  await looksGood('Pair with Palette');
  await settings.confirm.pair.click();
  await expect(settings.qr).toBeVisible();
  await looksGood('Pairing');
  const pairingId = await settings.pairingId.innerText();
  await site.fault(host, 'palette-cut', true);
  await settings.cancelButton.click();
  await settings.cancel.confirm.click();
  await expect(settings.tasks).toBeVisible();
  await looksGood('Reject it in Palette by hand');
  await site.fault(host, 'palette-cut', null);
  await site.decide('reject', pairingId);
});
