import { expect, test } from '#test/kit/shell.ts';
import { sessionView } from '#test/kit/pages/session-view.ts';
import { signedInAs } from '#test/kit/pages/hosts-view.ts';
import { signInDialog, sweepDialog } from '#test/kit/pages/host-dialogs.ts';
import { trustDialog } from '#test/kit/pages/trust-dialogs.ts';

test('hosts are found by sweep and by address, trusted by fingerprint and signed in to, one first', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const [first, second] = site.take(2);

  await test.step('sweep of the subnet of one host finds it, and signs in to nobody', async () => {
    await hosts.sweepButton.click();
    const sweep = sweepDialog(page);
    await expect(sweep.ports).toHaveValue(String(first.port));
    await sweep.sweepOnly(`${first.ip}/32`);
    await expect(hosts.rows).toHaveCount(1);
    await expect(hosts.row(first)).toContainText('Not trusted');
    await expect(hosts.row(first)).toContainText('Sweep');
    await frame.succeeded('1 found');
  });

  await test.step('the typed address adds the other', async () => {
    await hosts.add(second);
    await expect(hosts.row(second)).toContainText('Typed');
  });

  await test.step('the trust dialog shows what the hosts show, and Enter does not trust', async () => {
    await hosts.trustButton.click();
    const trust = trustDialog(page);
    await expect(trust.cancel).toBeFocused();
    expect(await trust.fingerprints()).toEqual([first.certSha256, second.certSha256]);
    await page.keyboard.press('Enter');
    await expect(trust.dialog).toBeHidden();
    await expect(hosts.row(first)).toContainText('Not trusted');
    await expect(hosts.signInButton).toHaveAccessibleDescription(/needs a trusted host/);
    await hosts.trust();
    for (const host of [first, second]) await expect(hosts.row(host)).toContainText('Trusted');
  });

  await test.step('a wrong password costs one try at one host and tells how many are left', async () => {
    await hosts.signInButton.click();
    const signIn = signInDialog(page);
    await expect(signIn.submit).toHaveAccessibleDescription('Type user name and password.');
    await expect(signIn.dialog).toContainText('is tried first');
    await signIn.signIn(site.username, 'not the password');
    await expect(signIn.alert).toContainText('refused the user name or password. At most 4 tries are left');
    await expect(signIn.alert).toContainText(`Not tried: ${second.ip}:${second.port}`);
    await expect(signIn.username).toHaveValue(site.username);
    await expect(signIn.password).toHaveValue('');
    await expect(signIn.password).toBeFocused();
    expect((await site.truth(first)).failedLogins).toBe(1);
    expect((await site.truth(second)).failedLogins).toBe(0);
  });

  await test.step('with the right one both are signed in and called by their edge host ID', async () => {
    const signIn = signInDialog(page);
    await signIn.signIn(site.username, site.password);
    await expect(signIn.dialog).toBeHidden();
    for (const host of [first, second]) {
      await expect(hosts.row(host)).toContainText(signedInAs(site));
      await expect(hosts.row(host).getByRole('button', { name: `Copy ID ${host.id}` })).toBeVisible();
    }
  });

  await test.step('Session signs out of everything', async () => {
    await frame.go('Session');
    await expect(page.getByRole('main')).toContainText('Signed in to 2 of 2 hosts');
    await page.getByRole('button', { name: 'Sign out of all' }).click();
    await sessionView(page).show('Signed in');
    await expect(page.getByRole('heading', { name: 'Not signed in to any host' })).toBeVisible();
  });
});
