import type { Page } from 'playwright/test';

/** What asks before a file from outside is opened. */
export function openingDialog(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    queue: page.getByRole('dialog', { name: 'Import this queue?' }),
    report: page.getByRole('dialog', { name: 'Open this report?' }),
    passphrase: dialog.getByLabel('Passphrase', { exact: true }),
    button: (name: string) => dialog.getByRole('button', { name, exact: true }),
  };
}
