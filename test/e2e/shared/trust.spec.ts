import { expect, test } from '#test/kit/shell.ts';
import { pngOfCode } from '#test/kit/qr-picture.ts';
import { changedDialog, expectDialog, repinDialog, trustDialog } from '#test/kit/pages/trust-dialogs.ts';
import { sessionView } from '#test/kit/pages/session-view.ts';
import { signedInAs } from '#test/kit/pages/hosts-view.ts';

test('first contact shows picture, hex and words; a list of expected fingerprints trusts one and stops another', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const [compared, expected, mismatched] = site.take(3);
  await hosts.add(compared, expected, mismatched);

  await test.step('every fingerprint in three forms, and Enter finds the way out', async () => {
    await hosts.trustButton.click();
    const trust = trustDialog(page);
    await expect(trust.cancel).toBeFocused();
    await expect(trust.pictures).toHaveCount(3);
    for (const picture of await trust.pictures.all())
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await trust.fingerprints()).toContain(compared.certSha256);
    await expect(trust.dialog).toContainText(/(\w+ · ){5}\w+/);
    await trust.haveList.click();
  });

  await test.step('a picture: its QR codes are text for the list, and one without is told', async () => {
    const list = expectDialog(page);
    await list.choose('not.png', 'image/png', Buffer.from('junk'));
    await expect(list.alert).toContainText('not a picture Fieldlink can read');
    const line = `${expected.ip}:${String(expected.port)}=${expected.certSha256}`;
    await list.choose('code.png', 'image/png', await pngOfCode(line));
    await expect(list.list).toHaveValue(line);
    await expect(list.alert).toBeHidden();
  });

  await test.step('the list: what is taken, what is not, and the mismatch first of all', async () => {
    const list = expectDialog(page);
    await list.import(
      [
        'Fingerprint;Address;Rack',
        `${expected.certSha256.toUpperCase()};${expected.ip};1`,
        `${compared.certSha256};${mismatched.ip}:${mismatched.port};2`,
        '=1+1;junk;',
      ].join('\n'),
    );
    await expect(list.dialog).toContainText('2 fingerprints taken');
    await expect(list.dialog).toContainText('1 host shows what is expected');
    await expect(list.dialog).toContainText(
      'shows another certificate than the list of expected fingerprints',
    );
    await expect(list.dialog).toContainText('Line 4 has no fingerprint');
    await list.close.click();
    await expect(hosts.row(expected)).toContainText('as expected');
    await expect(hosts.row(compared)).toContainText('Not trusted');
  });

  await test.step('a mismatch is no matter for the Trust button', async () => {
    await hosts.trustButton.click();
    expect(await trustDialog(page).fingerprints()).toEqual([compared.certSha256]);
    await trustDialog(page).trust();
    await hosts.row(mismatched).getByRole('button', { name: 'Not as expected' }).click();
    const changed = changedDialog(page);
    await expect(changed.cancel).toBeFocused();
    expect(await changed.fingerprints()).toEqual([compared.certSha256, mismatched.certSha256]);
    await changed.cancel.click();
  });

  await test.step('every decision stands in the journal', async () => {
    await frame.go('Session');
    for (const word of ['Trusted after comparing', 'Trusted as expected', 'Another certificate seen'])
      await expect(sessionView(page).line(word)).toBeVisible();
    await sessionView(page).onlyFailures.click();
    await expect(sessionView(page).line(/Trusted/)).toHaveCount(0);
    await expect(sessionView(page).line('Another certificate seen')).toBeVisible();
  });
});

test('a changed certificate is trusted by the typed name only, and until then nothing is sent', async ({
  page,
  hosts,
  site,
}) => {
  const [host] = site.take(1);
  await hosts.enter(site, host);
  await site.fault(host, 'certificate-swapped', true);
  await hosts.choose(host, 'Refresh');
  const stopped = hosts.row(host).getByRole('button', { name: 'Certificate changed' });
  await stopped.click();
  const changed = changedDialog(page);
  await expect(changed.cancel).toBeFocused();
  const [before, shown] = await changed.fingerprints();
  expect(before).toBe(host.certSha256);
  expect(shown).not.toBe(host.certSha256);
  await changed.compared.click();

  const repin = repinDialog(page);
  await expect(repin.cancel).toBeFocused();
  await repin.name.fill(host.id.slice(0, -1));
  await expect(repin.confirm).toHaveAccessibleDescription(/exactly/);
  await repin.name.press('Enter');
  await expect(repin.dialog).toBeVisible();
  await repin.name.fill(host.id);
  await repin.confirm.click();
  await expect(repin.dialog).toBeHidden();
  await expect(hosts.row(host)).toContainText('Trusted');
  await expect(hosts.row(host)).not.toContainText('Signed in');
  await hosts.signInButton.click();
  await expect(hosts.row(host)).toContainText(signedInAs(site));
});

test('a linked host that moved is an alarm with its remedy, and keeps its identity', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const [leader, follower] = site.take(2);
  const moved = { ...follower, ip: follower.ip.replace('127.77.', '127.78.') };
  await hosts.enter(site, leader, follower);
  await hosts.linkAll(leader);
  await frame.succeeded('Link to leader');
  await site.fault(follower, 'moved', moved.ip);
  await hosts.choose(follower, 'Refresh');
  await expect(hosts.row(follower)).toContainText('Lost');

  await hosts.add(moved);
  await expect(hosts.row(moved)).toContainText('Moved, or a clone');
  await expect(page.getByRole('main').getByText('Since the last scan: 1 moved')).toBeVisible();
  await hosts.trust();
  await hosts.signInButton.click();
  await expect(hosts.row(follower)).toBeHidden();
  await expect(hosts.row(moved)).toContainText('Follower');
  await hosts.row(moved).getByRole('button', { name: 'Linked host has moved' }).click();
  await frame.told('is linked and its address has changed', `Set the address back to ${follower.ip}`);
  await site.fault(follower, 'moved', null);
});
