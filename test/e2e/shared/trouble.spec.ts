import { Fieldlink } from '#test/kit/pages/fieldlink.ts';
import { expect, test } from '#test/kit/shell.ts';
import type { SiteHost } from '#test/kit/site.ts';

test.use({ siteOptions: { hosts: 4, linkMs: 1500, scale: 1 } });

const at = ({ ip, port }: SiteHost): string => `${ip}:${String(port)}`;
const four = (hosts: readonly SiteHost[]): [SiteHost, SiteHost, SiteHost, SiteHost] => hosts as never;

test('addresses that are no edge host say so, and what was typed stays', async ({ page, site }) => {
  const app = new Fieldlink(page);
  const [one, two] = four(site.hosts);
  await site.fault(one, 'html', true);
  await site.fault(two, 'off', true);
  const reads = async (address: string, sentence: RegExp): Promise<void> => {
    await app.add(address);
    await expect(app.alert(sentence)).toBeVisible();
    await expect(page.getByLabel('Address')).toHaveValue(address);
  };
  await reads('10.0.0', /is not an address/);
  await reads(at(one), /is not an edge host/);
  await reads(at(two), /Nothing listens at/);
  await site.fault(one, 'html', null);
  await site.fault(two, 'off', null);
});

test('a wrong password costs one try on one host', async ({ page, site }) => {
  const app = new Fieldlink(page);
  for (const host of site.hosts.slice(0, 3))
    await app.add(at(host)).then(() => expect(app.row(host.ip)).toBeVisible());
  await app.trustNew();
  await app.button('Sign in').first().click();
  await app.typeAccount(site.username, 'wrong');
  const dialog = app.dialog(/^Sign in to/);
  await expect(dialog).toContainText(/refused the user name or password. At most 4 tries are left/);
  await expect(dialog).toContainText(/Not tried:/);
  await expect(dialog.getByLabel('User name')).toHaveValue(site.username);
  await expect(dialog.getByLabel('Password')).toHaveValue('');
  await app.typeAccount(site.username, site.password);
  await expect(page.getByText('3 signed in')).toBeVisible();
});

test('a host that goes mid-link is told apart from one that links; the second click is harmless', async ({
  page,
  site,
}) => {
  test.slow();
  const app = new Fieldlink(page);
  const [leader, good, gone] = four(site.hosts);
  await app.enter(site, [leader, good, gone]);
  await site.fault(gone, 'drop-mid-link', true);
  await app.linkToLeader(leader, [good, gone]);
  await expect(page.getByText('Linking').first()).toBeVisible();
  await app.row(good.ip).getByRole('checkbox').check();
  await app.button('Link to leader').click();
  const again = app.dialog('Link to leader');
  await expect(again).toBeVisible();
  const link = again.getByRole('button', { name: /^Link \d/ });
  if ((await link.getAttribute('aria-disabled')) === 'false') {
    await link.click();
    await expect(again.getByRole('alert')).toContainText(/already being worked on/);
  }
  await again.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/does not answer any more/).first()).toBeVisible({ timeout: 40_000 });
  await expect(app.row(good.ip)).toContainText('Follower');
  await site.fault(gone, 'off', null);
});

test('a changed certificate is a hard stop without a way around it', async ({ page, site }) => {
  const app = new Fieldlink(page);
  const [one, two] = four(site.hosts);
  await app.enter(site, [one, two]);
  await site.fault(two, 'certificate-swapped', true);
  const stop = app.row(two.ip).getByRole('button', { name: 'Certificate changed' });
  await expect(stop).toBeVisible({ timeout: 20_000 });
  await stop.click();
  const dialog = app.dialog('The certificate has changed');
  await expect(dialog).toContainText('Trusted before');
  await expect(dialog).toContainText('Shown now');
  await expect(dialog.getByRole('button')).toHaveText(['Cancel', 'Forget…']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.button(/^Trust \d+ new$/)).toBeHidden();
  await site.fault(two, 'certificate-swapped', null);
});
