import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { greyOf } from '#shared/codes/grey.ts';
import { ours } from '../hard-pictures/readers.ts';
import { whyNo } from '../outside-tools.ts';
import { pngOfCode, pngOfCodes } from '../qr-picture.ts';

/** As another program reads it, where there is one; `npm test` says so where there is none. */
const zbarReads = (file: string): readonly string[] | null =>
  whyNo('zbar-tools') === null
    ? spawnSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).stdout.trimEnd().split('\n')
    : null;

/** Registration > QR, and the dialog that reads codes. */
export function qrView(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Scan QR code' });
  /** Of its bytes or, a large one, by its path. */
  const choose = (file: Buffer | string): Promise<void> =>
    dialog
      .locator('input[type=file]')
      .setInputFiles(
        typeof file === 'string' ? file : { name: 'code.png', mimeType: 'image/png', buffer: file },
      );
  return {
    dialog,
    hostId: page.getByLabel('Edge host ID'),
    take: dialog.getByRole('button', { name: /^Use th/ }),
    again: dialog.getByRole('button', { name: 'Scan again' }),
    paste: dialog.getByRole('button', { name: 'Paste picture' }),

    labelIds: page.getByRole('textbox', { name: 'Edge Host IDs' }),
    /** From 1, of the sheet that is shown. */
    label: (n: number) => page.getByRole('radio', { name: new RegExp(`^Label ${String(n)},`) }),

    async savedSheets(): Promise<Buffer> {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save PDF' }).click();
      return await readFile(await (await waiting).path());
    },

    async scan(): Promise<void> {
      await page.getByRole('button', { name: 'Scan QR code' }).click();
      await expect(dialog).toBeVisible();
    },

    choose,

    /** A picture of one code or of several. */
    chooseCode: async (...payloads: readonly string[]): Promise<void> => choose(pngOfCodes(...payloads)),

    /** Puts a picture on the clipboard, as another program does. */
    async copyCode(payload: string): Promise<void> {
      await page.evaluate(
        (bytes) => {
          const picture = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
          return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
        },
        [...(await pngOfCode(payload))],
      );
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

    /** What the saved picture says to who reads it: to others the same as to us. */
    async savedCode(): Promise<readonly string[]> {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save PNG' }).click();
      const file = await (await waiting).path();
      const { width, height, data } = PNG.sync.read(await readFile(file));
      const texts = await ours(greyOf(data, width, height));
      expect(zbarReads(file) ?? texts).toEqual(texts);
      return texts;
    },
  };
}
