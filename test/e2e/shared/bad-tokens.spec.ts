import { expect, test } from '#test/kit/shell.ts';
import { tokenDialog } from '#test/kit/pages/linked-view.ts';

test('every bad token gets a sentence, nothing is sent, and what was pasted stays', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const paste = tokenDialog(page);
  const [leader, follower, stranger] = site.take(3);
  await site.fault(leader, 'rule:token-layout', 'opaque');
  await hosts.enter(site, leader, follower, stranger);
  await frame.go('Linked Edge Hosts');

  await linked.view(stranger);
  await linked.generate.click();
  const strangers = await linked.readToken();
  await linked.view(follower);
  await linked.generate.click();
  const own = await linked.readToken();
  await linked.stopNow();
  await linked.view(leader);
  await linked.generate.click();
  const opaque = await linked.readToken();

  await linked.view(follower);
  await linked.linkThis.click();
  const refused = async (token: string, ...sentences: readonly string[]): Promise<void> => {
    await paste.paste(token);
    for (const sentence of sentences) await expect(paste.alert).toContainText(sentence);
    await expect(paste.field).toHaveValue(token);
    await expect(paste.field).toHaveAttribute('aria-invalid', 'true');
  };

  await test.step('empty, not base64, far too long, made by this host', async () => {
    await refused('', 'There is no token.', 'press Generate token, then Copy');
    await refused('what is this?', 'That is not a link token.', 'Copy it again');
    await refused('A'.repeat(1_000_000), 'far too long for a link token (1000000 characters)');
    await refused(own, 'This token was made by', 'cannot be linked to itself');
    expect((await site.truth(follower)).link).toBeNull();
  });

  await test.step('typing again takes the complaint away', async () => {
    await paste.field.fill('QUJD');
    await expect(paste.alert).toBeHidden();
  });

  await test.step('a token whose leader cannot be read is asked about once, then accepted', async () => {
    await refused(opaque, 'cannot read which leader this token names');
    await paste.linkAnyway.click();
    await expect(paste.dialog).toBeHidden();
    await frame.succeeded('Link with a pasted token');
    await expect(linked.row(leader)).toContainText('Leader');
  });

  await test.step('a token for another leader: this host follows one already', async () => {
    await expect(linked.unlink).toBeVisible();
    await expect(linked.linkThis).toBeHidden();
    expect(strangers).not.toBe(opaque);
  });
});

test('a token for a leader nobody is signed in to, or nobody can reach, is never called a proved link', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const paste = tokenDialog(page);
  const [leader, follower, other] = site.take(3);
  await hosts.enter(site, leader, follower, other);
  await frame.go('Linked Edge Hosts');
  await linked.view(leader);
  await linked.generate.click();
  const token = await linked.readToken();
  await frame.go('Hosts');
  await hosts.choose(leader, 'Sign out');
  await frame.go('Linked Edge Hosts');

  await linked.view(follower);
  await linked.linkThis.click();
  await paste.paste(token);
  await frame.told(`says it is linked (leader ${leader.ip})`, 'Add and sign in to the leader');

  await linked.view(other);
  await linked.linkThis.click();
  const strange = btoa('127.77.250.250|123456');
  await paste.paste(strange);
  await expect(paste.alert).toContainText(
    'names the leader 127.77.250.250, which is no host you have trusted',
  );
  await expect(paste.field).toHaveValue(strange);
  await paste.linkAnyway.click();
  await frame.told('could not link', 'the follower cannot reach the leader on port 5080');
  await expect(linked.linkThis).toHaveAttribute('aria-disabled', 'false');
});
