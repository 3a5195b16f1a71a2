import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Settings > Settings of the host under Viewing: management mode, the form, the request, what is left to do. */
export function pairingView(page: Page) {
  const main = page.getByRole('main');
  const form = main.getByRole('region', { name: 'Pair with Palette' });
  const card = main.getByRole('region', { name: 'Pairing request', exact: true });
  const tasks = main.getByRole('region', { name: 'Follow-up tasks' });
  const confirm = anyDialog(page, /^Pair .+ with Palette\?$/);
  const cancel = anyDialog(page, 'Cancel Pairing Request?');
  const insecure = anyDialog(page, 'Do not check the certificate of Palette?');
  const endpoint = form.getByRole('textbox', { name: 'Palette API endpoint' });
  const token = form.getByLabel('Registration token', { exact: true });
  const pair = form.getByRole('button', { name: 'Pair', exact: true });
  const pairingId = card.getByRole('status', { name: 'Pairing ID' });
  const central = main.getByRole('radio', { name: 'Centrally Managed' });
  return {
    main,
    viewing: main.getByRole('combobox', { name: 'Viewing' }),
    local: main.getByRole('radio', { name: 'Locally Managed' }),
    central,
    form,
    preconditions: form.getByRole('region', { name: 'Before you pair' }).getByRole('listitem'),
    match: form.getByRole('region', { name: 'Profile match' }),
    endpoint,
    token,
    verify: form.getByRole('button', { name: 'Verify connection' }),
    pair,
    /** How the last **Verify connection** ended. */
    outcome: form.getByRole('status').last(),
    confirm: { ...confirm, pair: confirm.button('Pair') },
    card,
    pairingId,
    qr: card.getByRole('img', { name: /^QR code of the pairing ID / }),
    copy: card.getByRole('button', { name: 'Copy' }),
    state: card.getByRole('status').first(),
    cancelButton: card.getByRole('button', { name: 'Cancel Pairing Request' }),
    cancel: { ...cancel, confirm: cancel.button('Cancel Pairing Request') },
    tasks,
    done: tasks.getByRole('button', { name: 'Done' }),
    requests: main.getByRole('table', { name: 'Pairing requests of this laptop' }),
    async fill(where: string, secret: string): Promise<void> {
      await central.check();
      await endpoint.fill(where);
      await token.fill(secret);
    },
    async turnInsecureOn(): Promise<void> {
      await form.getByRole('checkbox', { name: 'Do not check the certificate of Palette' }).click();
      await insecure.button('Do not check it').click();
    },
    /** vendor: send: all of it, up to the pairing ID. */
    async send(where: string, secret: string): Promise<string> {
      await this.fill(where, secret);
      await pair.click();
      await confirm.button('Pair').click();
      // Until the page has heard of it, the request before it may still be shown.
      await expect(card.getByRole('status').first()).toContainText(/Pairing$/);
      await expect(pairingId).toHaveText(/\S/);
      return pairingId.innerText();
    },
    /** vendor: withdraw. */
    async withdraw(): Promise<void> {
      await this.cancelButton.click();
      await cancel.button('Cancel Pairing Request').click();
      await expect(cancel.dialog).toBeHidden();
    },
  };
}
