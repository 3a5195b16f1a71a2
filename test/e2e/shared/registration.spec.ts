import { expect, test } from '#test/kit/shell.ts';
import { connectDialogs, consoleView } from '#test/kit/pages/console-view.ts';
import { qrView } from '#test/kit/pages/qr-view.ts';
import { edgeHostsView, registrationView } from '#test/kit/pages/registration-view.ts';
import type { Site } from '#test/kit/site.ts';

/** The console of a site as a technician types it: without a scheme. */
const endpointOf = ({ palette }: Site): string => new URL(palette.url).host;

test('hosts register by a token in their user data, and by their IDs, until Palette lists them as ready', async ({
  page,
  frame,
  site,
}) => {
  const [auto, manual] = site.take(2);
  const registration = registrationView(page);
  const palette = consoleView(page);
  const edgeHosts = edgeHostsView(page);
  const qr = qrView(page);

  const secret = await test.step('Auto: Add New Registration Token, shown once', async () => {
    await frame.go('Registration');
    await registration.connectButton.click();
    await connectDialogs(page).connect(endpointOf(site), site.palette.apiKey);
    await registration.addToken('tills north', 'Default');
    await expect(registration.newToken).toHaveText(/\S{16}/);
    const token = await registration.newToken.innerText();
    await registration.added.button('Close').click();
    const row = registration.token('tills north');
    await expect(row).toContainText('Active');
    await expect(row).toContainText(token.slice(0, 4));
    await expect(row).not.toContainText(token);
    return token;
  });

  const file =
    await test.step('user data: checked as it is typed, the token taken from the list, saved', async () => {
      await registration.tab('User data').click();
      await expect(registration.preview).toContainText(endpointOf(site));
      await registration.field('Palette endpoint').fill('https://nowhere');
      await expect(registration.saveFiles).toHaveAccessibleDescription(/./);
      await registration.field('Palette endpoint').fill(endpointOf(site));
      await registration.takeFromPalette.selectOption({ label: 'tills north · Default' });
      await expect(registration.preview).toContainText('edgeHostToken: "••••••••"');
      expect(await registration.main.innerText()).not.toContain(secret);
      const files = await registration.saved(registration.saveFiles, 2);
      expect(files.get('meta-data')?.length).toBe(0);
      const iso = await registration.saved(registration.saveIso, 1);
      expect([...iso.values()].every((bytes) => bytes.includes(secret))).toBe(true);
      return String(files.get('user-data'));
    });

  await test.step('the host boots with the file, and Edge Hosts lists it as ready', async () => {
    expect(file.startsWith('#cloud-config\n')).toBe(true);
    await site.fault(auto, 'user-data', file);
    await frame.go('Console');
    await palette.project.selectOption({ label: 'Default' });
    await palette.tab('Edge Hosts').click();
    await expect(edgeHosts.host(auto.id)).toContainText('Ready');
    await expect(edgeHosts.host(auto.id)).toContainText('Healthy');
  });

  await test.step('Manual: a slip is found before anything is sent; each ID gets its result', async () => {
    const waiting = { paletteEndpoint: endpointOf(site), edgeHostToken: secret, disableAutoRegister: true };
    await edgeHosts.addButton.click();
    await edgeHosts.ids.fill(`${manual.id}\n${manual.id.replace(/.$/, '&')}`);
    await expect(edgeHosts.drafts.nth(1)).toContainText('to mend');
    await expect(edgeHosts.confirm).toHaveAccessibleDescription(/./);
    await edgeHosts.ids.fill(auto.id);
    await qr.scan();
    await qr.chooseCode(`https://reg.example/?appliance-id=${manual.id}`, auto.id, 'rack 4');
    await expect(qr.dialog.getByText('The picture has the IDs of 2 edge hosts.')).toBeVisible();
    await qr.take.click();
    await expect(edgeHosts.ids).toHaveValue(`${auto.id}\n${manual.id}`);
    await edgeHosts.tags.fill('rack:04');
    await edgeHosts.confirm.click();
    await expect(edgeHosts.result(auto.id)).toContainText('Already registered');
    await expect(edgeHosts.result(manual.id)).toContainText('has not called in');
    await expect(edgeHosts.host(manual.id)).toContainText('Unpaired');
    await site.fault(manual, 'user-data', waiting);
    await expect(edgeHosts.result(manual.id)).toContainText('Ready');
    await expect(edgeHosts.host(manual.id)).toContainText('rack:04');
    await expect(edgeHosts.host(manual.id)).toContainText('Ready');
  });

  await test.step('the token is in no storage and no markup any more', async () => {
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    expect(kept + (await page.content())).not.toContain(secret);
    expect(kept + (await page.content())).not.toContain(site.palette.apiKey);
  });
});
