import { expect, test } from '#test/kit/shell.ts';
import { openClipboard } from '#test/kit/pages/clipboard.ts';
import { stopDialog, tokenDialog, unlinkDialog } from '#test/kit/pages/linked-view.ts';

/** The vendor's Link Hosts, Unlink Hosts (both ways) and Remove Leader Node Status, click by click. */
test('link with a copied token, validate on the leader, unlink both ways, stop token generation', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const clipboard = await openClipboard(page);
  const [leader, follower] = site.take(2);

  const copyToken = async (): Promise<string> => {
    await linked.card.copy.click();
    await expect(linked.card.card.getByRole('status')).toHaveText('Copied');
    return clipboard.text();
  };

  await hosts.enter(site, leader, follower);
  await frame.go('Linked Edge Hosts');

  await test.step('Link Hosts: Generate token, Copy', async () => {
    await linked.view(leader);
    await linked.generate.click();
    const token = await linked.readToken();
    expect(await copyToken()).toBe(token);
    expect(atob(token)).toContain(leader.ip);
    expect(await linked.left()).toBeGreaterThan(100);
  });

  await test.step('Link Hosts: Link this device to another, paste, Confirm', async () => {
    await linked.view(follower);
    await linked.linkThis.click();
    await expect(tokenDialog(page).field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+v');
    await tokenDialog(page).confirm.click();
    await expect(tokenDialog(page).dialog).toBeHidden();
    await frame.succeeded('Link with a pasted token');
    await expect(linked.row(leader)).toContainText('Leader');
  });

  await test.step('Link Hosts: validate on the leader', async () => {
    await linked.view(leader);
    await expect(linked.rows).toHaveCount(2);
    const row = linked.row(follower);
    for (const word of ['Follower', 'Ready', 'Healthy']) await expect(row).toContainText(word);
    await expect(row).toContainText(/(Not )?Synced/);
    // The host syncs by itself; the table follows.
    await expect(row.getByRole('cell', { name: 'Synced', exact: true })).toBeVisible();
    expect((await site.truth(leader)).followers.map(({ id }) => id)).toEqual([follower.id]);
  });

  await test.step('a leader with followers cannot step back, and says why', async () => {
    await expect(linked.stop).toHaveAccessibleDescription(/still has followers \(1\)/);
    await linked.stop.click({ force: true });
    await expect(stopDialog(page).dialog).toBeHidden();
    await expect(linked.linkThis).toHaveAccessibleDescription(/is itself a leader/);
  });

  await test.step('Unlink Hosts, from the leader', async () => {
    await linked.chooseFor(follower, 'Unlink');
    const unlink = unlinkDialog(page);
    await expect(unlink.cancel).toBeFocused();
    await unlink.confirm.click();
    await frame.succeeded('Unlink');
    await expect(linked.row(follower)).toBeHidden();
    await linked.view(follower);
    await expect(linked.rows).toHaveCount(1);
    await expect(linked.main).toContainText('This host is not linked');
  });

  await test.step('Unlink Hosts, on the follower', async () => {
    await linked.view(leader);
    await linked.generate.click();
    const token = await linked.readToken();
    await linked.view(follower);
    await linked.linkThis.click();
    await tokenDialog(page).paste(token);
    await frame.succeeded('Link with a pasted token');
    await linked.unlink.click();
    await unlinkDialog(page).confirm.click();
    await frame.succeeded('Unlink');
    // vendor: Unlink Hosts, Validate: on the host that was unlinked.
    await expect(linked.rows).toHaveCount(1);
    await expect(linked.linkThis).toHaveAttribute('aria-disabled', 'false');
    expect((await site.truth(follower)).link).toBeNull();
    await linked.view(leader);
    await expect(linked.row(follower)).toBeHidden();
  });

  await test.step('Remove Leader Node Status: Stop token generation, then it can follow', async () => {
    await linked.generate.click();
    await linked.readToken();
    await linked.stop.click();
    await expect(stopDialog(page).cancel).toBeFocused();
    await stopDialog(page).confirm.click();
    await expect(linked.card.card).toBeHidden();
    await expect(linked.stop).toHaveAccessibleDescription(/is not generating tokens/);
    expect((await site.truth(leader)).generating).toBe(false);

    await linked.view(follower);
    await linked.generate.click();
    const token = await linked.readToken();
    await linked.view(leader);
    await linked.linkThis.click();
    await tokenDialog(page).paste(token);
    await frame.succeeded('Link with a pasted token');
    expect((await site.truth(leader)).link?.leader).toBe(follower.id);
  });
});
