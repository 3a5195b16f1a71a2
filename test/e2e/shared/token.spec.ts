import { Fieldlink } from '#test/kit/pages/fieldlink.ts';
import { expect, test } from '#test/kit/shell.ts';

test.use({ siteOptions: { hosts: 3, linkMs: 100, tokenTtl: 4 } });

test('the token rotates by itself; an expired, own, foreign or broken one is refused and not lost', async ({
  page,
  site,
}) => {
  const app = new Fieldlink(page);
  const [leader, follower] = site.hosts;
  if (!leader || !follower) throw new Error('a site without hosts');
  await app.enter(site);
  await app.view(leader);
  const first = await app.generateToken();
  await expect(app.tokenField()).not.toHaveValue(first);
  const second = await app.tokenField().inputValue();
  expect(second).not.toBe('');

  const dialog = app.dialog('Link this device to another');
  const reads = async (token: string, sentence: RegExp): Promise<void> => {
    await dialog.getByLabel('Link token').fill(token);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(dialog.getByRole('alert')).toContainText(sentence);
    await expect(dialog.getByLabel('Link token')).toHaveValue(token);
  };
  await app.view(follower);
  await app.button('Link this device to another').click();
  await reads('', /There is no token/);
  await reads('not a token!', /That is not a link token/);
  await reads('A'.repeat(1_000_000), /far too long for a link token \(1000000 characters\)/);
  await reads(Buffer.from('no address in it').toString('base64'), /cannot read which leader/);
  await reads(Buffer.from(`${follower.ip}|123456`).toString('base64'), /made by edge-.* itself/);

  await dialog.getByLabel('Link token').fill(first);
  await app.confirm('Link this device to another');
  await expect(app.page.getByText(/The link token has expired/)).toBeVisible();
  await expect(app.button('Generate token')).toBeVisible();
});
