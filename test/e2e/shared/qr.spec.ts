import { expectAccessible } from '#test/kit/axe.ts';
import { cameraBefore } from '#test/kit/fake-camera.ts';
import { qrView } from '#test/kit/pages/qr-view.ts';
import { emptyPicture, pngSaying } from '#test/kit/qr-picture.ts';
import { expect, test } from '#test/kit/shell.ts';

const id = `edge-${'4f1c9a2b'.repeat(4)}`;
const url = `https://register.example.com/?appliance-id=${id}`;

test.skip(({ shell }) => shell === 'electron', 'Its camera and its clipboard are those of the machine.');
test.use({ launchOptions: cameraBefore(url) });

test.beforeEach(async ({ page, frame }) => {
  await frame.go('Registration');
  await page.getByRole('tab', { name: 'QR' }).click();
});

test.describe('with the camera', () => {
  test.use({ permissions: ['camera'] });

  test('a code is read, confirmed, and shown as a picture that says the same', async ({ page }) => {
    const qr = qrView(page);
    await qr.scan();
    await expect(qr.dialog.getByText(`Edge host ID ${id}`)).toBeVisible();
    await expect(qr.hostId).toHaveValue('');
    await qr.take.click();
    await expect(qr.hostId).toHaveValue(id);
    await page.getByLabel('Registration URL').fill('https://register.example.com/');
    await expect(page.getByRole('img', { name: `QR code of ${id}` })).toBeVisible();
    expect(await qr.savedCode()).toEqual([url]);
    await expectAccessible(page, 'Registration > QR');
    await page.getByRole('tab', { name: 'Labels' }).click();
    await qr.labelIds.fill(`${id}\nedge-2\nedge-3`);
    await qr.label(20).click();
    await page.keyboard.press('ArrowRight');
    await expect(qr.label(21)).toBeFocused();
    await expect(page.getByText('Sheet 1 of 2')).toBeVisible();
    expect((await qr.savedSheets()).subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(page, 'Registration > Labels');
  });
});

test('without it files and pictures of the clipboard are read; an address is shown, not opened', async ({
  page,
  folder,
}) => {
  const qr = qrView(page);
  const context = page.context();
  await context.clearPermissions();
  await qr.scan();
  await expect(qr.dialog.getByText('The camera may not be used.')).toBeVisible();

  await test.step('a file that is no picture, and pictures larger than any photo', async () => {
    for (const [file, words] of [
      [Buffer.from('junk'), 'That file is not a picture Fieldlink can read.'],
      [await emptyPicture(folder, 21 * 2 ** 20), 'That picture is larger than 20 MB.'],
      [await pngSaying(20_000, 20_000), 'That picture is larger than 64 megapixels.'],
    ] as const) {
      await qr.choose(file);
      await expect(qr.dialog.getByText(words)).toBeVisible();
    }
  });

  await test.step('a file: of something else, then of a host', async () => {
    await qr.chooseCode('https://example.com/?free=phone');
    await expect(qr.dialog.getByText('It is not opened.')).toBeVisible();
    await expect(qr.dialog.getByRole('link').filter({ hasNotText: 'More about this' })).toHaveCount(0);
    await expect(qr.take).toHaveAttribute('aria-disabled', 'true');
    await qr.chooseCode(id);
    await expect(qr.dialog.getByText('This is an edge host ID.')).toBeVisible();
    await qr.again.click();
    await expect(qr.take).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('the clipboard: refused, with a text, with a picture', async () => {
    await qr.paste.click();
    await expect(qr.dialog.getByText('This page may not look at the clipboard.')).toBeVisible();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(page.url()).origin,
    });
    await page.evaluate(() => navigator.clipboard.writeText('a note'));
    await qr.paste.click();
    await expect(qr.dialog.getByText('There is no picture on the clipboard.')).toBeVisible();
    await qr.copyCode(`https://reg.example/?appliance-id=${id}`);
    await qr.paste.click();
    await expect(qr.dialog.getByText(`Edge host ID ${id}`)).toBeVisible();
    await qr.again.click();
    await qr.pasteCode(id);
    await expect(qr.dialog.getByText('This is an edge host ID.')).toBeVisible();
  });

  await expectAccessible(page, 'Scan QR code');
  await expect(qr.hostId).toHaveValue('');
  await qr.take.click();
  await expect(qr.hostId).toHaveValue(id);
});
