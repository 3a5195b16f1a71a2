import { expect, test } from '#test/kit/shell.ts';
import { linkDialog, optionOf, signInDialog } from '#test/kit/pages/host-dialogs.ts';
import { trustDialog } from '#test/kit/pages/trust-dialogs.ts';
import { tabTo } from '#test/kit/pages/keyboard.ts';
import { unlinkDialog } from '#test/kit/pages/linked-view.ts';

test('from the first screen to a linked pair and back without a mouse', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const [leader, follower] = site.take(2);
  const { keyboard } = page;

  for (const host of [leader, follower]) {
    await tabTo(page, hosts.address);
    await keyboard.type(`${host.ip}:${host.port}`);
    await keyboard.press('Enter');
    await expect(hosts.row(host)).toBeVisible();
  }

  await tabTo(page, hosts.trustButton);
  await keyboard.press('Enter');
  await expect(trustDialog(page).cancel).toBeFocused();
  await keyboard.press('Escape');
  await expect(trustDialog(page).dialog).toBeHidden();
  await expect(hosts.trustButton).toBeFocused();
  await keyboard.press('Space');
  await tabTo(page, trustDialog(page).confirm);
  await keyboard.press('Enter');
  await expect(trustDialog(page).dialog).toBeHidden();
  for (const host of [leader, follower]) await expect(hosts.row(host)).toContainText('Trusted');

  await tabTo(page, hosts.signInButton);
  await keyboard.press('Enter');
  await expect(signInDialog(page).username).toBeFocused();
  await keyboard.type(site.username);
  await keyboard.press('Tab');
  await keyboard.type(site.password);
  await keyboard.press('Enter');
  for (const host of [leader, follower]) await expect(hosts.row(host)).toContainText('Signed in');

  await tabTo(page, hosts.linkButton);
  await keyboard.press('Enter');
  const link = linkDialog(page);
  await tabTo(page, link.leader);
  // The system's list box: type-ahead finds the option.
  await keyboard.type(optionOf(leader).slice(0, 10));
  await tabTo(page, link.confirm);
  await keyboard.press('Enter');
  await expect(link.dialog).toBeHidden();
  await expect(hosts.row(leader)).toContainText('Leader');
  await expect(hosts.row(follower)).toContainText('Follower');

  await tabTo(page, frame.menuEntry('Linked Edge Hosts'));
  await keyboard.press('Enter');
  await expect(frame.heading).toBeFocused();
  await tabTo(page, linked.actionsOf(follower));
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Unlink' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(linked.actionsOf(follower)).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(page, unlinkDialog(page).confirm);
  await keyboard.press('Space');
  await expect(linked.row(follower)).toBeHidden();
});
