import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Every fingerprint a dialog shows, hex without blanks, as `certSha256` is written. */
async function fingerprintsIn(dialog: Locator): Promise<string[]> {
  const shown = await dialog.getByRole('img', { name: /^SHA-256 / }).all();
  const names = await Promise.all(shown.map((each) => each.getAttribute('aria-label')));
  return names.map((name) => (name ?? '').replace(/^SHA-256|\s/g, '').toLowerCase());
}

/** First contact. */
export function trustDialog(page: Page) {
  const { dialog, cancel, button } = anyDialog(page, /^Trust (this host|these \d+ hosts)\?$/);
  return {
    dialog,
    cancel,
    confirm: button('Trust'),
    pictures: dialog.getByRole('img', { name: 'Picture of the fingerprint' }),
    haveList: button('I have a list of expected fingerprints…'),
    fingerprints: () => fingerprintsIn(dialog),
    async trust(): Promise<void> {
      await button('Trust').click();
      await expect(dialog).toBeHidden();
    },
  };
}

export function expectDialog(page: Page) {
  const { dialog, button, alert } = anyDialog(page, 'Expected fingerprints');
  return {
    dialog,
    alert,
    close: button('Close'),
    list: dialog.getByRole('textbox', { name: 'List' }),
    choose: (name: string, mimeType: string, buffer: Buffer) =>
      dialog
        .getByLabel(/^Choose .*file/)
        .and(page.locator('input'))
        .setInputFiles({ name, mimeType, buffer }),
    async import(list: string): Promise<void> {
      await dialog.getByRole('textbox', { name: 'List' }).fill(list);
      await button('Import').click();
    },
  };
}

/** The hard stop. */
export function changedDialog(page: Page) {
  const { dialog, cancel, button } = anyDialog(page, 'The certificate has changed');
  return {
    dialog,
    cancel,
    compared: button('I have compared it at the host…'),
    fingerprints: () => fingerprintsIn(dialog),
  };
}

export function repinDialog(page: Page) {
  const { dialog, cancel, button } = anyDialog(page, 'Trust the new certificate?');
  return {
    dialog,
    cancel,
    name: dialog.getByRole('textbox', { name: 'Name of the host' }),
    confirm: button('Trust new certificate'),
  };
}
