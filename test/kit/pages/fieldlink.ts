import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { Site, SiteHost } from '../site.ts';

export type ViewName = 'Hosts' | 'Linked Edge Hosts' | 'Settings' | 'Registration' | 'Console' | 'Session';

/** The window as a technician sees it: roles and names only. */
export class Fieldlink {
  constructor(readonly page: Page) {}

  heading = (name: string): Locator => this.page.getByRole('heading', { level: 1, name });
  dialog = (name?: string | RegExp): Locator =>
    this.page.getByRole('dialog', name === undefined ? {} : { name });
  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: true });
  /** The table row of a host, by its address as shown. */
  row = (ip: string): Locator => this.page.getByRole('row').filter({ hasText: new RegExp(`${ip}(?!\\d)`) });
  alert = (text: string | RegExp): Locator => this.page.getByRole('alert').filter({ hasText: text });

  async go(view: ViewName): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: view, exact: true }).click();
    await expect(this.heading(view)).toBeVisible();
  }

  /** Chooses an entry of a row's three-dot menu. */
  async act(ip: string, entry: string): Promise<void> {
    await this.button(`Actions for ${ip}`).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Fills a dialog's confirm: the dialog is gone when it was accepted. */
  async confirm(dialog: string | RegExp, label: string | RegExp = 'Confirm'): Promise<void> {
    const open = this.dialog(dialog);
    await open.getByRole('button', { name: label, exact: true }).click();
    await expect(open).toBeHidden();
  }

  async sweep(subnet: string): Promise<void> {
    await this.button('Sweep').click();
    await this.dialog().getByLabel('Other subnet').fill(subnet);
    // A build host may sit in a private network of its own, which is nobody's business here.
    for (const box of await this.dialog().getByRole('checkbox', { checked: true }).all()) await box.uncheck();
    await this.confirm('Sweep for hosts', 'Start sweep');
  }

  async add(address: string): Promise<void> {
    await this.page.getByLabel('Address').fill(address);
    await this.button('Add').click();
  }

  async trustNew(): Promise<void> {
    await this.button(/^Trust \d+ new$/).click();
    await this.confirm(/^Trust th/, 'Trust');
    // The list follows a moment later; what is done next works on what it shows.
    await expect(this.button(/^Trust \d+ new$/)).toBeHidden();
  }

  async typeAccount(username: string, password: string): Promise<void> {
    const dialog = this.dialog(/^Sign in to/);
    await dialog.getByLabel('User name').fill(username);
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).first().click();
    await this.typeAccount(username, password);
    await expect(this.dialog(/^Sign in to/)).toBeHidden();
  }

  /** From an empty list to every host of the site signed in, the way the README says. */
  async enter(site: Site, hosts: readonly SiteHost[] = site.hosts): Promise<void> {
    for (const { ip, port } of hosts) {
      await this.add(`${ip}:${String(port)}`);
      await expect(this.row(ip)).toBeVisible();
    }
    await this.trustNew();
    await this.signIn(site.username, site.password);
    await expect(this.page.getByText(`${String(hosts.length)} signed in`)).toBeVisible();
  }

  /** Linked Edge Hosts, Viewing that host. */
  async view(host: SiteHost): Promise<void> {
    await this.go('Linked Edge Hosts');
    const picker = this.page.getByLabel('Viewing');
    const option = picker.getByRole('option', { name: new RegExp(`${host.ip}$`) });
    await picker.selectOption(await option.getAttribute('value'));
  }

  /** Hosts > Link to leader, with these followers ticked. */
  async linkToLeader(leader: SiteHost, followers: readonly SiteHost[]): Promise<void> {
    await this.go('Hosts');
    for (const { ip } of followers) await this.row(ip).getByRole('checkbox').check();
    await this.button('Link to leader').click();
    const picker = this.dialog('Link to leader').getByLabel('Leader');
    await picker.selectOption(
      await picker.getByRole('option', { name: new RegExp(`${leader.ip}$`) }).getAttribute('value'),
    );
    await this.confirm('Link to leader', /^Link \d+ hosts?$/);
  }

  tokenField = (): Locator => this.page.getByRole('textbox', { name: 'Link token' });

  /** Generate token, then the text of the card once it is there. */
  async generateToken(): Promise<string> {
    await this.button('Generate token').click();
    await expect(this.tokenField()).toHaveValue(/^[\w+/]+=*$/);
    return this.tokenField().inputValue();
  }

  async pasteToken(token: string): Promise<void> {
    await this.button('Link this device to another').click();
    await this.dialog('Link this device to another').getByLabel('Link token').fill(token);
    await this.dialog('Link this device to another').getByRole('button', { name: 'Confirm' }).click();
  }

  /** The result of a run as it stands in the dock until it is read. */
  result = (title: RegExp): Locator => this.page.getByRole('status').filter({ hasText: title });
}
