import { expectAccessible } from '#test/kit/axe.ts';
import { Fieldlink } from '#test/kit/pages/fieldlink.ts';
import { expect, test } from '#test/kit/shell.ts';

test.use({
  siteOptions: { hosts: 5, linkMs: 200, scale: 4 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** Sixteen groups of four digits, as the dialog shows them. */
const groups = (sha256: string): RegExp =>
  new RegExp((sha256.toUpperCase().match(/.{4}/g) ?? []).join('\\s*'));

test('find by sweep, trust what was compared, sign in', async ({ page, site }) => {
  const app = new Fieldlink(page);
  const [first] = site.hosts;
  await app.sweep(`${first?.ip ?? ''}/29`);
  await expect(page.getByText('5 found', { exact: false }).first()).toBeVisible();

  await app.button('Trust 5 new').click();
  const trust = app.dialog('Trust these 5 hosts?');
  await expect(trust.getByRole('button', { name: 'Cancel' })).toBeFocused();
  for (const { certSha256 } of site.hosts)
    await expect(trust.getByText(groups(certSha256)).first()).toBeVisible();
  await expectAccessible(page, 'trust dialog');
  await app.confirm(/^Trust these/, 'Trust');

  await app.button('Sign in').first().click();
  await expectAccessible(page, 'sign-in dialog');
  await app.typeAccount(site.username, site.password);
  await expect(page.getByText('5 signed in')).toBeVisible();
  for (const { id } of site.hosts)
    await expect(page.getByText(`${id.slice(0, 11)}…${id.slice(-6)}`)).toBeVisible();
});

test('vendor: Link Hosts, Unlink Hosts both ways, Remove Leader Node Status', async ({ page, site }) => {
  const app = new Fieldlink(page);
  const [leader, byToken, ...others] = site.hosts;
  if (!leader || !byToken) throw new Error('a site without hosts');
  await app.enter(site);

  await test.step('Generate token, Copy', async () => {
    await app.view(leader);
    const token = await app.generateToken();
    await app.button('Copy').click();
    await expect(page.getByText('Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    expect(Buffer.from(token, 'base64').toString()).toContain(leader.ip);
    await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
    await expectAccessible(page, 'token card');
  });

  await test.step('Link this device to another: paste, Confirm', async () => {
    await app.view(byToken);
    await app.button('Link this device to another').click();
    await app.dialog().getByLabel('Link token').press('ControlOrMeta+v');
    await expectAccessible(page, 'paste dialog');
    await app.confirm('Link this device to another');
    await expect(page.getByText('Follower of').or(app.button('Unlink')).first()).toBeVisible();
  });

  await test.step('Link to leader: the other three at once', async () => {
    await app.linkToLeader(leader, others);
    await expect(app.result(/Link to leader/).getByText('3 of 3')).toBeVisible();
  });

  await test.step('Validate: the leader lists all', async () => {
    await app.view(leader);
    for (const { ip } of [byToken, ...others]) {
      await expect(app.row(ip)).toContainText('Follower');
      await expect(app.row(ip)).toContainText('Ready');
      await expect(app.row(ip)).toContainText('Healthy');
      await expect(app.row(ip)).toContainText(/(^|[^t] )Synced|Synced/);
    }
    await expect(app.button('Stop token generation')).toHaveAttribute('aria-disabled', 'true');
    await expect(app.button('Stop token generation')).toHaveAccessibleDescription(/4 followers/);
  });

  await test.step('Unlink from the leader', async () => {
    await app.act(byToken.ip, 'Unlink');
    await expectAccessible(page, 'unlink dialog');
    await app.confirm(/^Unlink/);
    await expect(app.row(byToken.ip)).toBeHidden();
    await app.view(byToken);
    await expect(app.button('Generate token')).toBeVisible();
  });

  await test.step('Unlink on the follower', async () => {
    for (const follower of others) {
      await app.view(follower);
      await app.button('Unlink').click();
      await app.confirm(/^Unlink/);
      await expect(app.button('Generate token')).toBeVisible();
    }
    await app.view(leader);
    for (const { ip } of others) await expect(app.row(ip)).toBeHidden();
  });

  await test.step('Stop token generation: the host may follow again', async () => {
    await expect(app.button('Link this device to another')).toHaveAttribute('aria-disabled', 'true');
    await app.button('Stop token generation').click();
    await app.confirm('Stop token generation?');
    await expect(app.button('Link this device to another')).toHaveAttribute('aria-disabled', 'false');
    await expect(app.tokenField()).toBeHidden();
  });
});
