import { expect, test } from '#test/kit/shell.ts';
import { anyDialog, linkDialog } from '#test/kit/pages/host-dialogs.ts';

/** A host that takes the request and says nothing is given ten seconds. */
const patience = 20_000;

test('an address without an edge host behind it is told apart, and stays in the field', async ({
  hosts,
  site,
}) => {
  const [html, off, silent] = site.take(3);
  await site.fault(html, 'html', true);
  await site.fault(off, 'off', true);
  await site.fault(silent, 'silent', true);

  const refused = async (typed: string, ...sentences: readonly string[]): Promise<void> => {
    await hosts.address.fill(typed);
    await hosts.address.press('Enter');
    for (const sentence of sentences)
      await expect(hosts.addressProblem).toContainText(sentence, { timeout: patience });
    await expect(hosts.address).toHaveValue(typed);
  };

  await refused('not an address!', '“not an address!” is not an address.', 'Type it like 10.10.0.21');
  await refused(`${html.ip}:${html.port}`, 'is not an edge host', 'Check address and port');
  await refused(`${off.ip}:${off.port}`, 'Nothing listens at', 'Wait until the host’s console shows');
  await refused(silent.ip, 'took the request and did not answer in time', 'Fieldlink asks it again');

  // The same field, the same click, once the host is there.
  await site.fault(off, 'off', null);
  await hosts.add(off);
});

test('hosts that change, vanish or are busy: what the technician reads, and what stays selected', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const [leader, vanishing, slow, swapped, last] = site.take(5);
  await hosts.enter(site, leader, vanishing, slow, swapped, last);

  const linkOnly = async (follower: typeof leader): Promise<void> => {
    await hosts.tick(follower);
    await hosts.linkAll(leader);
  };

  await test.step('a second click while the first still works is refused, and keeps the choice', async () => {
    await site.fault(slow, 'slow', 3_000);
    await linkOnly(slow);
    await expect(frame.dock).toContainText('Checking');
    await linkOnly(slow);
    const link = linkDialog(page);
    await expect(link.alert).toContainText('is already being worked on.');
    await expect(link.follower(slow).getByRole('checkbox')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(link.dialog).toBeHidden();
    await expect(hosts.row(slow).getByRole('checkbox')).toBeChecked();
    await site.fault(slow, 'slow', null);
    await frame.succeeded('Link to leader');
    await page.getByRole('button', { name: 'Clear selection' }).click();
    // Gone the moment the link is accepted: the app looks for it for twenty seconds before it gives up.
    await site.fault(vanishing, 'drop-mid-link', true);
    await linkOnly(vanishing);
  });

  await test.step('a changed certificate is a hard stop with no way to go on', async () => {
    await site.fault(swapped, 'certificate-swapped', true);
    await hosts.choose(swapped, 'Refresh');
    const changed = hosts.row(swapped).getByRole('button', { name: 'Certificate changed' });
    await expect(changed).toBeVisible();
    await expect(hosts.row(swapped)).not.toContainText('Signed in');
    await changed.click();
    const { dialog, cancel } = anyDialog(page, 'The certificate has changed');
    await expect(dialog).toContainText('Fieldlink has stopped talking to it.');
    await expect(dialog.getByRole('img', { name: /^SHA-256/ })).toHaveCount(2);
    await expect(cancel).toBeFocused();
    await expect(dialog.getByRole('button')).toHaveText([
      'I have compared it at the host…',
      'Cancel',
      'Forget…',
    ]);
    await cancel.click();
  });

  await test.step('the host that went away in the middle is told as such, and links when it is back', async () => {
    await expect(frame.dock).toContainText('does not answer any more', { timeout: 2 * patience });
    await frame.told('Check power and cable');
    await expect(hosts.row(vanishing)).toContainText('Lost');
    await site.fault(vanishing, 'off', null);
    await hosts.choose(vanishing, 'Refresh');
    await expect(hosts.row(vanishing)).toContainText('Answers');
    await linkOnly(vanishing);
    await frame.succeeded('Link to leader');
    await expect(hosts.row(vanishing)).toContainText('Follower');
  });

  await test.step('a leader that restarts in the middle of a link', async () => {
    await site.fault(leader, 'drop-mid-link', true);
    await linkOnly(last);
    await frame.told('could not link', 'link again');
    await site.fault(leader, 'off', null);
    await hosts.choose(leader, 'Refresh');
    await expect(hosts.row(leader)).toContainText('Answers');
    await linkOnly(last);
    await frame.succeeded('Link to leader');
    await expect(hosts.row(last)).toContainText('Follower');
  });
});
