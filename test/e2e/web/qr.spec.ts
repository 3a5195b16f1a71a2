import { expectAccessible } from '#test/kit/axe.ts';
import { cameraBefore } from '#test/kit/fake-camera.ts';
import { qrView } from '#test/kit/pages/qr-view.ts';
import { expect, test } from '#test/kit/shell.ts';

const id = `edge-${'4f1c9a2b'.repeat(4)}`;
const url = `https://register.example.com/?appliance-id=${id}`;

test.use({ launchOptions: cameraBefore(url) });

test.describe('with the camera', () => {
  test.use({ permissions: ['camera'] });

  test('a code is read, confirmed, and shown as a picture that says the same', async ({ page, frame }) => {
    const qr = qrView(page);
    await frame.go('Registration');
    await page.getByRole('tab', { name: 'QR' }).click();
    await qr.scan();
    await expect(qr.dialog.getByText(`Edge host ID ${id}`)).toBeVisible();
    await qr.take.click();
    await expect(qr.hostId).toHaveValue(id);
    await page.getByLabel('Registration URL').fill('https://register.example.com/');
    await expect(page.getByRole('img', { name: `QR code of ${id}` })).toBeVisible();
    expect(await qr.savedCode()).toEqual([url]);
    await expectAccessible(page, 'Registration > QR');
  });
});

test('without it files and pasted pictures are read; an address is shown, not opened', async ({
  page,
  frame,
}) => {
  const qr = qrView(page);
  await frame.go('Registration');
  await page.getByRole('tab', { name: 'QR' }).click();
  await qr.scan();
  await expect(qr.dialog.getByText('The camera may not be used.')).toBeVisible();
  await qr.chooseCode('https://example.com/?free=phone');
  await expect(qr.dialog.getByText('It is not opened.')).toBeVisible();
  await expect(qr.take).toHaveAttribute('aria-disabled', 'true');
  await qr.pasteCode(id);
  await expect(qr.dialog.getByText('This is an edge host ID.')).toBeVisible();
  await expectAccessible(page, 'Scan QR code');
  await qr.take.click();
  await expect(qr.hostId).toHaveValue(id);
});
