import type { Locator, Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** What is there in the demo site only: a stick and a screen for every host. */
export function demoView(page: Page) {
  const help = page.getByRole('main').getByRole('group', { name: 'Demo site' });
  const scan = anyDialog(page, 'Scan QR code');
  /** Of the hosts in order of their addresses, from 0. */
  const pick = async (picker: Locator, n: number): Promise<void> => {
    const values = await picker
      .locator('option')
      .evaluateAll((all) =>
        all.map((each) => (each as HTMLOptionElement).value).filter((value) => value !== ''),
      );
    await picker.selectOption(values[n] ?? '');
  };
  const screenCode = page.getByRole('img', { name: 'QR code of the host' });
  return {
    told: help.getByRole('status'),
    seeConsole: help.getByRole('button', { name: 'See its console' }),
    console: anyDialog(page, /^Console of /),
    screenCode,
    scan,
    async boot(n: number): Promise<void> {
      await pick(help.getByRole('combobox', { name: 'Demo host' }), n);
      await help.getByRole('button', { name: 'Boot with this user data' }).click();
    },
    /** In the dialog that reads codes: the code on the screen of this host, until it is confirmed. */
    async useScreen(n: number): Promise<void> {
      await pick(scan.dialog.getByRole('combobox', { name: 'Console of' }), n);
      await screenCode.waitFor();
      await scan.button('Use this picture').click();
      await scan.button('Use this ID').click();
    },
  };
}
