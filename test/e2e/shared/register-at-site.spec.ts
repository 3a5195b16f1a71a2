import { expectAccessible } from '#test/kit/axe.ts';
import { connectDialogs, consoleView } from '#test/kit/pages/console-view.ts';
import { qrView } from '#test/kit/pages/qr-view.ts';
import { edgeHostsView, registrationView } from '#test/kit/pages/registration-view.ts';
import { sitesView } from '#test/kit/pages/sites-view.ts';
import { expect, test } from '#test/kit/shell.ts';

const site4 = {
  name: 'Shop 4',
  cluster: 'shop-4',
  project: 'Default',
  vip: '10.4.4.10',
  infra: 'edge-infra',
};

test('a host is scanned and submitted at its site until it is Ready and its cluster is there; another one joins', async ({
  page,
  frame,
  site,
}) => {
  const [first, second] = site.take(2);
  const endpoint = new URL(site.palette.url).host;
  const sites = sitesView(page);
  const qr = qrView(page);
  const booted = {
    ...{ paletteEndpoint: endpoint, edgeHostToken: site.palette.registrationToken },
    ...{ disableAutoRegister: true, registrationURL: 'https://register.example.com' },
  };

  await test.step('the site, once, with profiles of the console', async () => {
    await frame.go('Registration');
    await registrationView(page).connectButton.click();
    await connectDialogs(page).connect(endpoint, site.palette.apiKey);
    await sites.tab('Sites').click();
    await sites.addSite(site4);
    await expect(sites.site(site4.name)).toContainText(`VIP ${site4.vip}`);
    await expect(sites.site(site4.name)).toContainText(site4.infra);
  });

  await test.step('scan, pick, check, submit: the cluster is created with it', async () => {
    await site.fault(first, 'user-data', booted);
    await sites.registerButton.click();
    await qr.scan();
    await qr.chooseCode(`https://register.example.com/?appliance-id=${first.id}`);
    await qr.take.click();
    await expect(sites.hostId).toHaveValue(first.id);
    await sites.next.click();
    await expect(sites.next).toHaveAccessibleDescription(/./);
    await sites.card(site4.name).check();
    await sites.next.click();
    await expect(sites.checks).toContainText('Create the cluster shop-4');
    await expectAccessible(page, 'Register at a site');
    await sites.submit.click();
    await expect(sites.progress).toContainText('Ready: done');
    await expect(sites.progress).toContainText('Cluster created');
  });

  await test.step('a second host joins it', async () => {
    await site.fault(second, 'user-data', booted);
    await sites.another.click();
    await sites.hostId.fill(second.id);
    await sites.next.click();
    await sites.next.click();
    await expect(sites.checks).toContainText('worker-pool of the cluster shop-4');
    await sites.submit.click();
    await expect(sites.progress).toContainText('Ready: done');
    await expect(sites.progress).toContainText('Cluster joined');
    await sites.showQueue.click();
    await expect(sites.queued(second.id)).toContainText('Ready');
    await expectAccessible(page, 'Registration > Queue');
  });

  await test.step('Validation: both are listed, in use by the cluster', async () => {
    await frame.go('Console');
    const palette = consoleView(page);
    await palette.project.selectOption({ label: site4.project });
    await expect(palette.cluster(site4.cluster)).toBeVisible();
    await palette.tab('Edge Hosts').click();
    for (const { id } of [first, second]) {
      await expect(edgeHostsView(page).host(id)).toContainText('In-Use');
      await expect(edgeHostsView(page).host(id)).toContainText(site4.cluster);
    }
  });
});
