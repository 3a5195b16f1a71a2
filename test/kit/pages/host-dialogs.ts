import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { shortHostId } from '#shared/model/names.ts';
import type { SiteHost } from '../site.ts';

/** What every dialog has. */
export function anyDialog(page: Page, name: string | RegExp) {
  const dialog = page.getByRole('dialog', { name });
  const button = (label: string | RegExp): Locator =>
    dialog.getByRole('button', { name: label, exact: true });
  return { dialog, button, cancel: button('Cancel'), alert: dialog.getByRole('alert') };
}

/** The host as it stands in an option of a picker. */
export const optionOf = (host: SiteHost): string => `${shortHostId(host.id)} · ${host.ip}`;

export function signInDialog(page: Page) {
  const { dialog, button, alert } = anyDialog(page, /^Sign in to /);
  const username = dialog.getByRole('textbox', { name: 'User name' });
  const password = dialog.getByLabel('Password', { exact: true });
  const submit = button('Sign in');
  return {
    dialog,
    alert,
    username,
    password,
    remember: dialog.getByRole('checkbox', { name: 'Remember on this laptop' }),
    createVault: button('Create vault'),
    forSite: dialog.getByRole('checkbox', { name: 'Use for the whole site' }),
    submit,
    async signIn(user: string, secret: string): Promise<void> {
      await username.fill(user);
      await password.fill(secret);
      await submit.click();
    },
  };
}

/** What the technician writes about a host. */
export function noteDialog(page: Page) {
  const { dialog, button, alert } = anyDialog(page, 'Name and notes');
  const field = (name: string): Locator => dialog.getByRole('textbox', { name, exact: true });
  return {
    dialog,
    alert,
    name: field('Name'),
    save: button('Save'),
    async write(name: string, labels: string, text: string): Promise<void> {
      await field('Name').fill(name);
      await field('Labels').fill(labels);
      await field('Notes').fill(text);
      await button('Save').click();
      await expect(dialog).toBeHidden();
    },
  };
}

export function linkDialog(page: Page) {
  const { dialog, button, alert } = anyDialog(page, 'Link to leader');
  const leader = dialog.getByRole('combobox', { name: 'Leader' });
  const follower = (host: SiteHost): Locator =>
    dialog.getByRole('listitem').filter({ hasText: `${host.ip}:${host.port}` });
  return {
    dialog,
    alert,
    leader,
    summary: dialog.getByRole('status').filter({ hasText: 'can be linked' }),
    confirm: button(/^Link \d+ hosts?$/),
    pickLeader: (host: SiteHost) => leader.selectOption({ label: optionOf(host) }),
    follower,
    /** Shows all that was checked of a host. */
    open: (host: SiteHost) =>
      follower(host)
        .getByRole('button', { name: /^Checks of / })
        .click(),
    fix: (host: SiteHost, label: string) =>
      follower(host)
        .getByRole('button', { name: new RegExp(`^${label}`) })
        .click(),
  };
}

export function sweepDialog(page: Page) {
  const { dialog, button, alert } = anyDialog(page, 'Find hosts');
  const subnets = dialog.getByRole('textbox', { name: 'Other subnets' });
  return {
    dialog,
    alert,
    subnets,
    ports: dialog.getByRole('textbox', { name: 'Ports' }),
    list: dialog.getByRole('textbox', { name: 'List of addresses or edge host IDs' }),
    reading: dialog.getByRole('status'),
    keepLooking: dialog.getByRole('checkbox', { name: 'Keep looking while the list of hosts is open' }),
    start: button('Start sweep'),
    startAnyway: button('Sweep it anyway'),
    /** This subnet and no other: the laptop's own networks are nobody's business here. */
    async only(subnet: string): Promise<void> {
      await expect(dialog.getByRole('group', { name: 'Networks of this laptop' })).toHaveAttribute(
        'aria-busy',
        'false',
      );
      for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
      await subnets.fill(subnet);
    },
    async sweepOnly(subnet: string): Promise<void> {
      await this.only(subnet);
      await button('Start sweep').click();
    },
  };
}

/** The technician's question wherever it is offered: as a button, a menu item and the title of the dialog. */
export const whyQuestion = 'Why can’t I see my host?';

export function diagnoseDialog(page: Page) {
  const { dialog, button, alert } = anyDialog(page, whyQuestion);
  const address = dialog.getByRole('textbox', { name: 'Address' });
  const look = button(/^Look( again)?$/);
  return {
    dialog,
    /** What to mend first, with its next step. */
    conclusion: alert,
    address,
    look,
    add: (host: SiteHost) => button(`Add ${host.ip}:${host.port}`),
    check: (question: string) => dialog.getByRole('listitem').filter({ hasText: question }),
    async lookAt(host: SiteHost): Promise<void> {
      await address.fill(`${host.ip}:${host.port}`);
      await look.click();
    },
  };
}
