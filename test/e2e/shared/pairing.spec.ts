import { expect, test } from '#test/kit/shell.ts';
import { connectDialogs, consoleView, pairWizard, requestDialogs } from '#test/kit/pages/console-view.ts';
import { optionOf } from '#test/kit/pages/host-dialogs.ts';
import { pairingView } from '#test/kit/pages/pairing-view.ts';
import type { Site } from '#test/kit/site.ts';

/** The console of a site as a technician types it: without a scheme. */
const endpointOf = ({ palette }: Site): string => new URL(palette.url).host;

/** As it is read out, in groups. */
const fingerprintName = (sha256: string): RegExp =>
  new RegExp(`^SHA-256 ${sha256.replace(/./g, '$&\\s*')}$`, 'i');

test('a local cluster asks to be paired and is accepted in Palette, which alone manages it from then on', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const [host] = site.take(1);
  const settings = pairingView(page);
  const palette = consoleView(page);
  const requests = requestDialogs(page);
  const { registrationToken } = site.palette;
  await site.fault(host, 'in-cluster', 'controlplane');
  await hosts.enter(site, host);

  const pairingId =
    await test.step('send: what was typed wrong is said before anything is sent', async () => {
      await frame.go('Settings');
      await settings.viewing.selectOption({ label: optionOf(host) });
      await expect(settings.local).toBeChecked();
      await settings.central.check();
      await expect(settings.endpoint).toHaveValue('api.spectrocloud.com');
      await settings.endpoint.fill(site.palette.url);
      await settings.token.fill('two words');
      await expect(settings.pair).toHaveAccessibleDescription(/./);
      await settings.endpoint.fill(endpointOf(site));
      await settings.token.fill('mistyped');
      await settings.verify.click();
      await expect(settings.form).toContainText(/registration token/);
      await settings.token.fill(registrationToken);
      await settings.verify.click();
      await expect(settings.form.getByText(/^Every host of the cluster reaches Palette\./)).toBeVisible();
      await settings.pair.click();
      await expect(settings.confirm.dialog).toContainText('no way back');
      await settings.confirm.pair.click();
      await expect(settings.state).toContainText('Pairing');
      expect((await site.truth(host)).pairing?.status).toBe('Pairing');
      return settings.pairingId.innerText();
    });

  await test.step('accept: find it by its ID, I understand, the wizard to its end', async () => {
    expect((await site.truth(host)).pairing?.pairingUid).toBe(pairingId);
    await frame.go('Console');
    await palette.connectButton.click();
    const connect = connectDialogs(page);
    await connect.look(endpointOf(site));
    await expect(connect.fingerprint).toHaveAccessibleName(fingerprintName(site.palette.certSha256));
    await connect.trust.button('Trust').click();
    await connect.signInWithKey(site.palette.apiKey);
    await palette.project.selectOption({ label: 'Default' });
    await expect(palette.box).toHaveText('1 cluster wants to be paired');
    await palette.pairButton.click();
    await requests.search.fill(pairingId);
    await expect(requests.item(pairingId)).toContainText('sent from this laptop');
    await requests.item(pairingId).getByRole('button', { name: 'Pair', exact: true }).click();
    await expect(requests.warning.button('Confirm')).toHaveAccessibleDescription(/I understand/);
    await requests.understand.check();
    await requests.warning.button('Confirm').click();
    const wizard = pairWizard(page);
    const name = `${await wizard.name.inputValue()}-paired`;
    await wizard.name.fill(name);
    await wizard.walk();
    await expect(palette.cluster(name)).toContainText('Running');
    await expect(palette.box).toBeHidden();
  });

  await test.step('the host is managed centrally, and says why nothing is done to it from here', async () => {
    await frame.go('Settings');
    await expect(settings.state).toContainText('Paired');
    await expect(settings.central).toBeChecked();
    await expect(settings.local).toBeDisabled();
    await frame.go('Linked Edge Hosts');
    await linked.view(host);
    await expect(linked.generate).toHaveAccessibleDescription(/Palette|centrally/i);
  });

  await test.step('the registration token is in no field, no storage and no markup any more', async () => {
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    expect(kept + (await page.content())).not.toContain(registrationToken);
    expect(kept + (await page.content())).not.toContain(site.palette.apiKey);
  });
});

test('a request is withdrawn and rejected; one that Palette did not hear withdrawn stays a task until it is done', async ({
  page,
  frame,
  hosts,
  site,
  shell,
}) => {
  const [host] = site.take(1);
  const settings = pairingView(page);
  const palette = consoleView(page);
  const requests = requestDialogs(page);
  await site.fault(host, 'in-cluster', 'controlplane');
  await hosts.enter(site, host);
  await frame.go('Settings');
  await settings.viewing.selectOption({ label: optionOf(host) });

  const send = (): Promise<string> => settings.send(endpointOf(site), site.palette.registrationToken);

  const stale = await test.step('withdraw: still locally managed, no pending request', async () => {
    const first = await send();
    await settings.withdraw();
    await expect(settings.local).toBeChecked();
    expect((await site.truth(host)).pairing).toBeNull();
    expect(await site.requests()).toContainEqual(
      expect.objectContaining({ pairingUid: first, state: 'Withdrawn' }),
    );
    await expect(settings.tasks).toBeHidden();

    const second = await send();
    await site.fault(host, 'palette-cut', true);
    await settings.withdraw();
    await expect(settings.tasks).toContainText(second);
    await site.fault(host, 'palette-cut', null);
    return second;
  });

  await test.step('reject: the stale one by its ID, then another; the box goes with the last one', async () => {
    const pending = await send();
    await frame.go('Console');
    await palette.connectButton.click();
    await connectDialogs(page).connect(endpointOf(site), site.palette.apiKey);
    await palette.project.selectOption({ label: 'Default' });
    await expect(palette.box).toHaveText('2 clusters want to be paired');
    await palette.pairButton.click();
    await requests.search.fill(`${stale.slice(0, -1)}x`);
    await expect(requests.list.dialog).toContainText('There is no such request');
    for (const pairingId of [stale, pending]) {
      await requests.search.fill(pairingId);
      await requests.reject(pairingId);
    }
    await expect(palette.box).toBeHidden();
  });

  await test.step('the host shows Rejected, and the task is done', async () => {
    await frame.go('Settings');
    await expect(settings.state).toContainText('Rejected');
    await expect(settings.local).toBeEnabled();
    await settings.done.click();
    await expect(settings.tasks).toBeHidden();
    await expect(settings.requests).toContainText(stale);
  });

  await test.step('where Palette cannot be asked: its own page, the ID at hand, and the outcome as the host tells it', async () => {
    await site.fault('palette', 'palette-silent-extension', true);
    const pending = await send();
    await frame.go('Console');
    await expect(palette.handOver).toContainText('publishes no operation');
    await expect(palette.handOver).toContainText(pending);
    if (shell === 'web') {
      await expect(palette.openInPalette).toHaveAttribute('href', `${site.palette.url}/`);
      // Where it leads is nobody's business here.
      await palette.openInPalette.evaluate((link) =>
        link.addEventListener('click', (event) => event.preventDefault()),
      );
    }
    await palette.openInPalette.or(palette.openInPaletteByShell).click();
    await expect(palette.handOver).toContainText('The pairing ID is on the clipboard.');
    await site.decide('reject', pending);
    await expect(palette.handOver).toContainText('Rejected');
    await site.fault('palette', 'palette-silent-extension', null);
  });
});
