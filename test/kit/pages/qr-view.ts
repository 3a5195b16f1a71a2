import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { greyOf } from '#shared/codes/grey.ts';
import { ours } from '../hard-pictures/readers.ts';
import { pngOfCode } from '../qr-picture.ts';

/** Registration > QR, and the dialog that reads codes. */
export function qrView(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Scan QR code' });
  return {
    dialog,
    hostId: page.getByLabel('Edge host ID'),
    take: dialog.getByRole('button', { name: 'Use this ID' }),

    async scan(): Promise<void> {
      await page.getByRole('button', { name: 'Scan QR code' }).click();
      await expect(dialog).toBeVisible();
    },

    async chooseCode(payload: string): Promise<void> {
      const buffer = await pngOfCode(payload);
      await dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
    },

    /** As Ctrl+V with a picture in the clipboard. */
    async pasteCode(payload: string): Promise<void> {
      await page.evaluate(
        (bytes) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([new Uint8Array(bytes)], 'code.png', { type: 'image/png' }));
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        },
        [...(await pngOfCode(payload))],
      );
    },

    /** What the saved picture says to who reads it. */
    async savedCode(): Promise<readonly string[]> {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save PNG' }).click();
      const { width, height, data } = PNG.sync.read(await readFile(await (await waiting).path()));
      return await ours(greyOf(data, width, height));
    },
  };
}
