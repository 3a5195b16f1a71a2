import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Upload content: choose the file, see what it meets, start; and the panel that tells how it goes. */
export function uploadView(page: Page) {
  const { dialog, button, cancel } = anyDialog(page, /^Upload content/);
  const main = page.getByRole('main');
  const panel = main.getByRole('region', { name: 'Content upload' });
  const start = dialog.getByRole('button', { name: /^Upload [\d.]+ \S+ to / });
  const path = dialog.getByRole('textbox', { name: 'Folder or file' });
  const uploadButton = main.getByRole('button', { name: 'Upload content', exact: true });
  const go = async (folder: string): Promise<void> => {
    // The folder that is shown first must not come in between what is typed.
    await expect(path).not.toHaveValue('');
    await path.fill(folder);
    await path.press('Enter');
  };
  return {
    dialog,
    cancel,
    start,
    uploadButton,
    replace: dialog.getByRole('checkbox', { name: /^Replace / }),
    another: button('Choose another bundle'),
    panel,
    stop: panel.getByRole('button', { name: 'Cancel upload' }),
    phase: panel.locator('[aria-current="step"]'),
    retry: panel.getByRole('button', { name: 'Retry failed' }),
    go,
    /** From the list of the folder that is open. */
    choose: (name: string) => dialog.getByRole('button', { name: new RegExp(`^${name} `) }).click(),
    /** Opens the dialog, and in it the folder. */
    async open(folder: string): Promise<void> {
      await uploadButton.click();
      await go(folder);
    },
    async upload(): Promise<void> {
      await start.click();
      await expect(dialog).toBeHidden();
    },
    /** Waits until all hosts have it, and reads that away. */
    async succeeded(): Promise<void> {
      await expect(panel.getByText(/^(\d+) of \1$/)).toBeVisible();
      await panel.getByRole('button', { name: 'Dismiss result' }).click();
      await expect(panel).toBeHidden();
    },
  };
}
