import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import type { Site, SiteHost } from '../site.ts';
import { linkDialog, signInDialog } from './host-dialogs.ts';
import { trustDialog } from './trust-dialogs.ts';

const addressOf = ({ ip, port }: SiteHost): string => `${ip}:${port}`;

/** What the row of a host says once Fieldlink may act on it. */
export const signedInAs = ({ username }: Site): RegExp => new RegExp(`Signed in\\s*as ${username}`);

/** Hosts: find, trust, sign in, link. */
export function hostsView(page: Page) {
  const table = page.getByRole('table', { name: 'Hosts table' });
  const address = page.getByRole('textbox', { name: 'Address' });
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  /** Upper right; a heading of the table may have the same name. */
  const step = (name: string | RegExp): Locator =>
    page.locator('main header').getByRole('button', { name, exact: true });
  const row = (host: SiteHost): Locator => table.getByRole('row').filter({ hasText: addressOf(host) });
  const openMenu = (host: SiteHost): Promise<void> =>
    row(host)
      .getByRole('button', { name: `Actions for ${host.ip}`, exact: true })
      .click();

  const add = async (...hosts: readonly SiteHost[]): Promise<void> => {
    for (const host of hosts) {
      await address.fill(addressOf(host));
      await address.press('Enter');
      await expect(row(host)).toBeVisible();
      await expect(address).toHaveValue('');
    }
  };

  const signIn = async (site: Site): Promise<void> => {
    await button('Sign in').click();
    await signInDialog(page).signIn(site.username, site.password);
    await expect(page.getByRole('dialog')).toBeHidden();
  };

  const selectButton = page.getByRole('button', { name: /^Select$|selected/ });
  /** What helps to find one of many. */
  const list = {
    filter: page.getByRole('searchbox', { name: 'Filter hosts' }),
    status: page.getByRole('status').filter({ hasText: / of / }),
    selectButton,
    groupBy: (what: string) => page.getByRole('combobox', { name: 'Group by' }).selectOption(what),
    sortBy: (heading: string) =>
      table.getByRole('columnheader', { name: heading }).getByRole('button').click(),
    async select(rule: string): Promise<void> {
      await selectButton.click();
      await page.getByRole('menuitem', { name: rule, exact: true }).click();
    },
  };

  return {
    table,
    list,
    row,
    rows: table.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    address,
    addressProblem: page.getByRole('main').getByRole('alert'),
    addButton: button('Add'),
    sweepButton: button('Find hosts'),
    looking: page.getByText(/ooking for hosts that are plugged in/),
    stopLooking: button('Stop looking'),
    trustButton: step(/^Trust/),
    signInButton: button('Sign in'),
    linkButton: button('Link to leader'),
    openDemoButton: button('Open demo site'),
    tick: (host: SiteHost) => row(host).getByRole('checkbox').check(),
    add,
    signIn,
    async trust(): Promise<void> {
      await step(/^Trust/).click();
      await trustDialog(page).trust();
      // The list follows a moment later; what is done next works on what it shows.
      await expect(step(/^Trust \d+ new$/)).toBeHidden();
    },
    /** By the typed address, one after the other, all trusted, all signed in. */
    async enter(site: Site, ...hosts: readonly SiteHost[]): Promise<void> {
      await add(...hosts);
      await this.trust();
      await signIn(site);
      for (const host of hosts) await expect(row(host)).toContainText(signedInAs(site));
    },
    async choose(host: SiteHost, action: string): Promise<void> {
      await openMenu(host);
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
    /** Every ticked or listed host but the leader becomes its follower. */
    async linkAll(leader: SiteHost): Promise<void> {
      await button('Link to leader').click();
      const dialog = linkDialog(page);
      await dialog.pickLeader(leader);
      await dialog.confirm.click();
    },
  };
}
