import { bundleFile, wrongFile } from '#test/kit/bundle.ts';
import { sessionView } from '#test/kit/pages/session-view.ts';
import { uploadView } from '#test/kit/pages/upload-view.ts';
import { expect, test } from '#test/kit/shell.ts';

/** Buffers on the way hold up to 38 MB: a host that stops after the first megabyte is felt. */
const large = 42_000_000;

test('content goes to a leader and its followers through a stall, and again in one click to a host that rebooted', async ({
  page,
  frame,
  hosts,
  linked,
  site,
  folder,
}) => {
  const content = uploadView(page);
  const [leader, follower, slow, alone] = site.take(4);
  const group = [leader, follower, slow];
  const [bundle, other] = await Promise.all([
    bundleFile({ dir: folder, bytes: large, name: 'group.tar.zst' }),
    bundleFile({ dir: folder, bytes: large / 2, name: 'alone.tar.zst' }),
  ]);
  const held = async (host: (typeof group)[number]) =>
    (await site.truth(host)).contents.map(({ sha256 }) => sha256);
  await hosts.enter(site, leader, follower, slow, alone);
  for (const host of group) await hosts.tick(host);
  await hosts.linkAll(leader);
  await frame.succeeded('Link to leader');
  await frame.go('Linked Edge Hosts');

  await test.step('a bundle is chosen, looked at and sent', async () => {
    await linked.view(leader);
    await site.fault(leader, 'upload-stall', 1_000_000);
    await site.fault(slow, 'sync-stall', true);
    await content.open(folder);
    await content.choose(bundle.name);
    await expect(content.dialog).toContainText('starts again from the beginning');
    await expect(content.dialog).toContainText('2 followers');
    await content.upload();
    await expect(content.phase).toContainText('Uploading');
    await expect(page).toHaveTitle(/^\d+ % · Fieldlink$/);
  });

  await test.step('meanwhile, elsewhere: what is no bundle is not sent', async () => {
    await linked.view(alone);
    await wrongFile(folder, 'empty.tar.zst', '');
    await wrongFile(folder, 'notes.tar.zst', 'Remember the milk.');
    await content.open(folder);
    await content.choose('empty.tar.zst');
    await expect(content.dialog).toContainText('is empty');
    await content.another.click();
    await content.choose('notes.tar.zst');
    await expect(content.dialog).toContainText('is no content bundle');
    await expect(content.start).toHaveAccessibleDescription(/is no content bundle/);
    await content.another.click();
  });

  await test.step('a host that reboots at 60 % is told of, and gets it again in one click', async () => {
    await site.fault(alone, 'upload-reboot', 60);
    await content.choose(other.name);
    await content.upload();
    // The rest may have left this laptop before the host was gone.
    await expect(content.panel).toContainText(
      /broke when \d\d % of alone\.tar\.zst had been sent|cut short before the host had all of it/,
    );
    await expect(content.panel).toContainText('Kept for the next try');
    expect(await held(alone)).toEqual([]);
    await content.retry.click();
    await content.succeeded();
    expect(await held(alone)).toEqual([other.sha256]);
  });

  await test.step('the same name twice replaces nothing that was not ticked', async () => {
    await wrongFile(folder, other.name, '');
    const second = await bundleFile({ dir: folder, name: other.name });
    await content.open(folder);
    await content.choose(other.name);
    await expect(content.dialog).toContainText('holds other content under the name alone.tar.zst');
    await expect(content.start).toHaveAttribute('aria-disabled', 'true');
    await content.replace.check();
    await content.upload();
    await content.succeeded();
    expect(await held(alone)).toContain(second.sha256);
  });

  await test.step('a host that takes no byte is told of, and goes on when it does', async () => {
    await linked.view(leader);
    await expect(content.panel.getByRole('status')).toContainText('Stalled', { timeout: 20_000 });
    await expect(content.panel).toContainText(/has taken no byte since .*goes on by itself/);
    expect(await held(leader)).toEqual([]);
    await site.fault(leader, 'upload-stall', null);
  });

  await test.step('it ends when its last follower is Synced', async () => {
    await expect(content.phase).toContainText('Syncing');
    await expect(content.panel).toContainText('1 of 2 followers Synced');
    await expect(linked.row(slow)).toContainText('Not Synced');
    await site.fault(slow, 'sync-stall', null);
    await content.succeeded();
    for (const host of group) expect(await held(host)).toEqual([bundle.sha256]);
    for (const host of [follower, slow]) await expect(linked.row(host)).toContainText('Synced');
  });

  await test.step('the visit keeps what was sent', async () => {
    await frame.go('Session');
    const row = sessionView(page).line(`Upload ${bundle.name}`);
    await expect(row).toContainText(`SHA-256 ${bundle.sha256.slice(0, 12)}`);
    await expect(row).toContainText('3 done');
  });
});
