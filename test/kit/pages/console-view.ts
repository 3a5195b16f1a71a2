import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Console > Clusters, with the vendor's labels. */
export function consoleView(page: Page) {
  const main = page.getByRole('main');
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  const clusters = main.getByRole('table', { name: 'Clusters' });
  return {
    main,
    connectButton: button('Connect to Palette'),
    signInButton: button('Sign in'),
    signOutButton: button('Sign out'),
    project: main.getByRole('combobox', { name: 'Project' }),
    tab: (name: 'Clusters' | 'Edge Hosts') => main.getByRole('tab', { name }),
    /** How many clusters want to be paired; gone after the last one. */
    box: main.getByText(/^\d+ clusters? wants? to be paired$/),
    pairButton: button('Pair'),
    clusters,
    cluster: (name: string) =>
      clusters.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    /** Where a console cannot be asked. */
    handOver: main.getByRole('region', { name: 'Review in Palette' }),
    openInPalette: main.getByRole('link', { name: 'Open Clusters in Palette' }),
    openInPaletteByShell: button('Open Clusters in Palette'),
  };
}

/** Connect to Palette: which console, its certificate, sign-in. */
export function connectDialogs(page: Page) {
  const endpoint = anyDialog(page, 'Connect to Palette');
  const trust = anyDialog(page, 'Trust this console?');
  const signIn = anyDialog(page, /^Sign in to /);
  const apiKey = signIn.dialog.getByLabel('API key', { exact: true }).and(page.locator('[type=password]'));
  return {
    endpoint,
    endpointField: endpoint.dialog.getByRole('textbox', { name: 'Palette API endpoint' }),
    trust,
    fingerprint: trust.dialog.getByRole('img', { name: /^SHA-256 / }),
    changed: anyDialog(page, 'The certificate has changed'),
    signIn,
    apiKey,
    async look(address: string): Promise<void> {
      await endpoint.dialog.getByRole('textbox', { name: 'Palette API endpoint' }).fill(address);
      await endpoint.button('Next step').click();
    },
    async signInWithKey(key: string): Promise<void> {
      await apiKey.fill(key);
      await signIn.button('Sign in').click();
    },
    async signInWithPassword(email: string, password: string): Promise<void> {
      await signIn.dialog.getByRole('radio', { name: 'Email and password' }).check();
      await signIn.dialog.getByRole('textbox', { name: 'Email' }).fill(email);
      await signIn.dialog.getByLabel('Password', { exact: true }).fill(password);
      await signIn.button('Sign in').click();
    },
    /** All of it, with a console whose certificate nobody vouches for. */
    async connect(address: string, key: string): Promise<void> {
      await this.look(address);
      await trust.button('Trust').click();
      await this.signInWithKey(key);
      await expect(signIn.dialog).toBeHidden();
    },
  };
}

/** The list behind **Pair**, and what is decided in it. */
export function requestDialogs(page: Page) {
  const list = anyDialog(page, 'Pairing requests');
  const warning = anyDialog(page, /^Pair .+\?$/);
  const rejecting = anyDialog(page, /^Reject .+\?$/);
  const item = (pairingId: string): Locator =>
    list.dialog.getByRole('listitem').filter({ has: page.getByText(pairingId, { exact: true }) });
  return {
    list,
    search: list.dialog.getByRole('textbox', { name: 'Pairing ID' }),
    items: list.dialog.getByRole('listitem'),
    item,
    warning,
    understand: warning.dialog.getByRole('checkbox', { name: 'I understand' }),
    rejecting,
    /** Up to the first step of the wizard. */
    async pair(pairingId: string): Promise<void> {
      await item(pairingId).getByRole('button', { name: 'Pair', exact: true }).click();
      await warning.dialog.getByRole('checkbox', { name: 'I understand' }).check();
      await warning.button('Confirm').click();
    },
    async reject(pairingId: string): Promise<void> {
      await item(pairingId).getByRole('button', { name: 'Reject', exact: true }).click();
      await rejecting.button('Reject').click();
      await expect(rejecting.dialog).toBeHidden();
    },
  };
}

/** Wizard Pair Cluster. */
export function pairWizard(page: Page) {
  const { dialog, button, cancel, alert } = anyDialog(page, 'Pair Cluster');
  const status = dialog.getByRole('status');
  return {
    dialog,
    cancel,
    alert,
    name: dialog.getByRole('textbox', { name: 'Cluster name' }),
    description: dialog.getByRole('textbox', { name: 'Description (optional)' }),
    tags: dialog.getByRole('textbox', { name: 'Tags (apart by commas)' }),
    next: button('Next step'),
    back: button('Back'),
    /** By name and version, as `edge-infra 1.1.0`. */
    profile: (name: string | RegExp) => dialog.getByRole('checkbox', { name }),
    /** The combinations that match, best first: each in one click. */
    use: dialog.getByRole('button', { name: /^Use / }),
    confirm: button('Confirm'),
    validate: button('Validate'),
    /** What Confirm and Validate said. */
    status,
    pair: button('Pair cluster'),
    /** All steps, with the best combination. */
    async walk(): Promise<void> {
      await button('Next step').click();
      await dialog.getByRole('button', { name: /^Use / }).first().click();
      await button('Confirm').click();
      await button('Next step').click();
      await button('Validate').click();
      await expect(status).toHaveText(/^Valid: /);
      await button('Pair cluster').click();
      await expect(dialog).toBeHidden();
    },
  };
}
