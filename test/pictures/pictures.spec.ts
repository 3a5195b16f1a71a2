import { hostname, userInfo } from 'node:os';
import type { Page } from 'playwright/test';
import { linkDialog, noteDialog, optionOf, sweepDialog } from '#test/kit/pages/host-dialogs.ts';
import { pairingView } from '#test/kit/pages/pairing-view.ts';
import { pictureView } from '#test/kit/pages/picture-view.ts';
import { sessionView } from '#test/kit/pages/session-view.ts';
import { trustDialog } from '#test/kit/pages/trust-dialogs.ts';
import { expect, test } from '#test/kit/shell.ts';
import { take } from './take.ts';

test.use({ siteOptions: { hosts: 14, scale: 20 } });

/** What a technician calls the hosts of a shop, in order of their addresses. */
const names = [
  ...['till-1', 'till-2', 'till-3', 'till-4', 'till-5', 'kitchen'],
  ...['store-1', 'store-2', 'store-3', 'store-4', 'office', 'camera', 'sign', 'spare'],
];

/** Who makes the pictures, and on which machine, is nobody's business. */
async function hideMaker(page: Page): Promise<void> {
  const maker: readonly (readonly [string, string])[] = [
    [userInfo().username, 'technician'],
    [hostname(), 'laptop-7'],
  ];
  await page.route('**/api/call', async (route) => {
    const response = await route.fetch();
    const body = maker.reduce(
      (text, [name, shown]) => text.replaceAll(JSON.stringify(name), JSON.stringify(shown)),
      await response.text(),
    );
    await route.fulfill({ response, body });
  });
}

test('the pictures of the README', async ({ page, frame, hosts, linked, site }) => {
  const [till, , , , , , store, store2, store3, store4, office, ...loose] = site.hosts;
  if (!till || !store || !store2 || !store3 || !store4 || !office) throw new Error('The site is too small.');

  await test.step('find, compare, link', async () => {
    await hosts.sweepButton.click();
    await sweepDialog(page).sweepOnly(till.ip.replace(/\d+$/, '0/29'));
    await frame.succeeded('6 found');
    await take(page, 'hosts-found');

    await hosts.trustButton.click();
    await expect(trustDialog(page).pictures).toHaveCount(6);
    await take(page, 'compare-fingerprints');
    await trustDialog(page).trust();

    await hosts.signIn(site);
    await hosts.linkButton.click();
    const plan = linkDialog(page);
    await expect(plan.summary).toHaveText('5 can be linked');
    await expect(page.getByText('Being checked…')).toHaveCount(0);
    await take(page, 'link-plan');
    await plan.confirm.click();
    await frame.succeeded('Link to leader');
    await frame.go('Linked Edge Hosts');
    await linked.view(till);
    await expect(linked.table.getByRole('cell', { name: 'Synced', exact: true })).toHaveCount(5);
    await take(page, 'linked-edge-hosts');
  });

  await test.step('a second group, and a cluster that asks to be paired', async () => {
    await frame.go('Hosts');
    await hosts.add(store, store2, store3, store4, office, ...loose);
    await hosts.trust();
    await hosts.signInButton.click();
    await expect(hosts.rows.filter({ hasText: 'Signed in' })).toHaveCount(names.length);
    for (const host of [store2, store3, store4]) await hosts.tick(host);
    await hosts.linkAll(store);
    await frame.succeeded('Link to leader');
    await site.fault(office, 'in-cluster', 'controlplane');
    await hosts.choose(office, 'Refresh');

    await frame.go('Settings');
    const settings = pairingView(page);
    await settings.viewing.selectOption({ label: optionOf(office) });
    await settings.send(new URL(site.palette.url).host, site.palette.registrationToken);
    await expect(settings.qr).toBeVisible();
    await expect(settings.card).toContainText('waiting for approval in Palette');
    await take(page, 'pairing-id');
  });

  await test.step('all of it, one in trouble', async () => {
    await frame.go('Hosts');
    for (const [index, host] of site.hosts.entries()) {
      await hosts.choose(host, 'Name and notes…');
      await noteDialog(page).write(names[index] ?? '', '', '');
    }
    await site.fault(store3, 'off', true);
    await hosts.choose(store3, 'Refresh');
    const { open, picture } = pictureView(page);
    await open();
    await expect(picture.getByRole('button', { name: /1 in trouble/ })).toBeVisible();
    await expect(picture.getByRole('button', { name: /^store-\d.*, Synced/ })).toHaveCount(2);
    await take(page, 'picture-of-the-site');
  });

  await test.step('on paper', async () => {
    await frame.go('Registration');
    await page.getByRole('tab', { name: 'Labels' }).click();
    await page.getByRole('button', { name: /^Add hosts on the LAN/ }).click();
    await expect(page.getByText(/^14 labels on 1 sheet/)).toBeVisible();
    await take(page, 'labels');

    await hideMaker(page);
    await frame.go('Session');
    const session = sessionView(page);
    await session.site.fill('Shop 12');
    await session.site.press('Enter');
    await session.show('Before and after');
    await expect(page.getByText(/^11 of 14 hosts changed/)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('technician on laptop-7');
    await take(page, 'session');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
