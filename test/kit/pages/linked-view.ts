import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import type { SiteHost } from '../site.ts';
import { anyDialog, optionOf } from './host-dialogs.ts';

/** The vendor's page Linked Edge Hosts of one host, with the vendor's labels. */
export function linkedView(page: Page) {
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: 'Linked hosts' });
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  const row = (host: SiteHost): Locator =>
    table.getByRole('row').filter({ has: page.getByRole('cell', { name: host.ip, exact: true }) });
  const viewing = main.getByRole('combobox', { name: 'Viewing' });
  const card = main.getByRole('region', { name: 'Token card' });
  const token = card.getByRole('textbox', { name: 'Link token' });
  const actionsOf = (host: SiteHost): Locator => button(`Actions for ${host.ip}`);

  return {
    main,
    table,
    row,
    rows: table.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    viewing,
    generate: button('Generate token'),
    linkThis: button('Link this device to another'),
    stop: button('Stop token generation'),
    unlink: button('Unlink'),
    /** For all ticked followers at once. */
    unlinkTicked: main.getByRole('button', { name: /^Unlink (\d+ )?hosts?$/ }),
    moveGroup: button('Move group'),
    repair: button('Repair'),
    /** What a cluster of the group changes for it. */
    cluster: main.getByRole('region', { name: 'Cluster' }),
    card: { card, token, timer: card.getByRole('timer'), copy: card.getByRole('button', { name: 'Copy' }) },
    /** Seconds on the countdown. */
    async left(): Promise<number> {
      const text = await card.getByRole('timer').textContent();
      const [minutes, seconds] = (text ?? '').split(':').map(Number);
      return (minutes ?? NaN) * 60 + (seconds ?? NaN);
    },
    async view(host: SiteHost): Promise<void> {
      await viewing.selectOption({ label: optionOf(host) });
      await expect(row(host)).toContainText('this host');
    },
    /** The token once there is one. */
    async readToken(): Promise<string> {
      await expect(token).toHaveValue(/./);
      return token.inputValue();
    },
    actionsOf,
    async stopNow(): Promise<void> {
      await button('Stop token generation').click();
      await stopDialog(page).confirm.click();
      await expect(stopDialog(page).dialog).toBeHidden();
    },
    async chooseFor(host: SiteHost, action: string): Promise<void> {
      await actionsOf(host).click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
  };
}

/** Move group: the new leader, what becomes of each host, one confirm. */
export function moveDialog(page: Page) {
  const { dialog, alert, button, cancel } = anyDialog(page, 'Move group to another leader');
  const leader = dialog.getByRole('combobox', { name: 'New leader' });
  return {
    dialog,
    alert,
    cancel,
    confirm: button(/^Move \d+ hosts$/),
    oldJoins: dialog.getByRole('checkbox', { name: 'The old leader comes along' }),
    pickLeader: (host: SiteHost) => leader.selectOption({ label: optionOf(host) }),
    host: (host: SiteHost): Locator =>
      dialog
        .getByRole('list', { name: 'Hosts to move' })
        .getByRole('listitem')
        .filter({ has: page.getByText(host.ip, { exact: true }) }),
  };
}

export function repairDialog(page: Page) {
  const { dialog, cancel, button } = anyDialog(page, /^Repair /);
  return { dialog, cancel, confirm: button('Repair') };
}

export const unlinkDialog = (page: Page) => confirmDialog(page, /^Unlink /);
export const stopDialog = (page: Page) => confirmDialog(page, 'Stop token generation?');

function confirmDialog(page: Page, name: string | RegExp) {
  const { dialog, cancel, button } = anyDialog(page, name);
  return { dialog, cancel, confirm: button('Confirm') };
}

/** The pop-up of Link this device to another. */
export function tokenDialog(page: Page) {
  const { dialog, alert, button, cancel } = anyDialog(page, 'Link this device to another');
  const field = dialog.getByRole('textbox', { name: 'Link token' });
  return {
    dialog,
    alert,
    cancel,
    field,
    confirm: button('Confirm'),
    linkAnyway: button('Link anyway'),
    async paste(text: string): Promise<void> {
      await field.fill(text);
      await button('Confirm').click();
    },
  };
}
