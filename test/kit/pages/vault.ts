import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Settings > Fieldlink > Vault, and the dialogs that ask for its passphrase wherever they open. */
export function vault(page: Page) {
  const section = page.getByRole('region', { name: 'Vault' });
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
  const creating = anyDialog(page, 'Create vault');
  const unlocking = anyDialog(page, 'Unlock vault');
  const forgetting = anyDialog(page, 'Forget this site?');
  return {
    section,
    unlockButton: button('Unlock vault'),
    lockButton: button('Lock now'),
    createButton: button('Create vault'),
    forgetButton: button('Forget this site'),
    creating,
    unlocking,
    forgetting,
    async show(): Promise<void> {
      await page.getByRole('tab', { name: 'Fieldlink' }).click();
      await expect(section).toBeVisible();
    },
    async create(passphrase: string): Promise<void> {
      await creating.dialog.getByLabel('New passphrase', { exact: true }).fill(passphrase);
      await creating.dialog.getByLabel('New passphrase again').fill(passphrase);
      await creating.button('Create').click();
      await expect(creating.dialog).toBeHidden();
    },
    async unlock(passphrase: string): Promise<void> {
      await unlocking.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await unlocking.button('Unlock').click();
    },
    async forget(): Promise<void> {
      await button('Forget this site').click();
      await expect(forgetting.cancel).toBeFocused();
      await forgetting.button('Forget').click();
      await expect(forgetting.dialog).toBeHidden();
    },
  };
}
