import { expect, test } from '#test/kit/shell.ts';
import { appFrame } from '#test/kit/pages/app-frame.ts';
import { hostsView, signedInAs } from '#test/kit/pages/hosts-view.ts';
import { signInDialog } from '#test/kit/pages/host-dialogs.ts';
import { vault } from '#test/kit/pages/vault.ts';

const passphrase = 'four words of no use';

test('an account that is remembered signs in after a restart once the vault is unlocked, until it is forgotten', async ({
  page,
  hosts,
  site,
  restart,
}) => {
  const [host] = site.take(1);

  await test.step('remembering is off unless asked for, and needs a vault first', async () => {
    await hosts.add(host);
    await hosts.trust();
    await hosts.signInButton.click();
    const signIn = signInDialog(page);
    await expect(signIn.remember).toBeDisabled();
    await expect(signIn.remember).toHaveAccessibleDescription('There is no vault on this laptop yet.');
    await signIn.createVault.click();
    await vault(page).create(passphrase);
    await expect(signIn.remember).not.toBeChecked();
    await signIn.remember.check();
    await signIn.signIn(site.username, site.password);
    await expect(hosts.row(host)).toContainText(signedInAs(site));
    await expect(page.getByText(`signs in as ${site.username}, remembered on this laptop`)).toBeVisible();
  });

  const after = await restart();
  const again = hostsView(after);
  const kept = vault(after);

  await test.step('after a restart the vault is locked; a wrong passphrase opens nothing', async () => {
    await kept.unlockButton.click();
    await kept.unlock('five words of no use');
    await expect(kept.unlocking.alert).toContainText('The vault did not open.');
    await kept.unlock(passphrase);
    await expect(kept.unlocking.dialog).toBeHidden();
    await expect(kept.unlockButton).toBeHidden();
  });

  await test.step('one click signs in, and no password is typed', async () => {
    await again.address.fill(`${host.ip}:${host.port}`);
    await again.address.press('Enter');
    await again.signInButton.click();
    await expect(again.row(host)).toContainText(signedInAs(site));
  });

  await test.step('forgotten, it has to be typed again', async () => {
    const frame = appFrame(after);
    await frame.go('Settings');
    await kept.show();
    await expect(kept.section).toContainText('Open');
    await expect(kept.section).toContainText(site.username);
    await kept.forget();
    await expect(kept.section).not.toContainText(site.username);
    await frame.told('The account of this site is wiped from this laptop.');
    await kept.lockButton.click();
    await expect(kept.section).toContainText('Locked');
    await frame.go('Hosts');
    await expect(kept.unlockButton).toBeHidden();
  });
});
