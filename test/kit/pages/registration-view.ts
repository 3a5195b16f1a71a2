import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Registration: tokens, and user data as files. */
export function registrationView(page: Page) {
  const main = page.getByRole('main');
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  const tokens = main.getByRole('table', { name: 'Registration tokens' });
  const adding = anyDialog(page, 'Add New Registration Token');
  const added = anyDialog(page, /^Token /);
  return {
    main,
    tab: (name: 'Registration Tokens' | 'User data') => main.getByRole('tab', { name, exact: true }),
    connectButton: button('Connect to Palette'),
    addButton: button('Add New Registration Token'),
    token: (name: string) =>
      tokens.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) }),
    adding,
    added,
    newToken: added.dialog.getByRole('status', { name: 'Registration token' }),
    preview: main.getByRole('region', { name: 'Preview of user-data' }),
    group: (name: string) => main.locator('summary', { hasText: name }),
    flag: (name: string) => main.getByRole('checkbox', { name, exact: true }),
    field: (name: string) => main.getByRole('textbox', { name, exact: true }),
    tokenField: main.getByLabel('Registration token', { exact: true }),
    takeFromPalette: main.getByRole('combobox', { name: 'Take from Palette' }),
    saveFiles: button('Save files'),
    saveIso: button('Save site ISO'),
    async addToken(name: string, project: string): Promise<void> {
      await button('Add New Registration Token').click();
      await adding.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await adding.dialog.getByRole('combobox', { name: 'Default project' }).selectOption({ label: project });
      await adding.button('Confirm').click();
    },
    /** What one press hands to the laptop: name and bytes of so many files. */
    async saved(save: Locator, count: number): Promise<Map<string, Buffer>> {
      const files: Promise<readonly [string, Buffer]>[] = [];
      const all = new Promise<void>((resolve) => {
        page.on('download', (download) => {
          files.push(
            download.path().then(async (file) => [download.suggestedFilename(), await readFile(file)]),
          );
          if (files.length === count) resolve();
        });
      });
      await save.click();
      await all;
      page.removeAllListeners('download');
      return new Map(await Promise.all(files));
    },
  };
}

/** Console > Edge Hosts. */
export function edgeHostsView(page: Page) {
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: 'Edge hosts' });
  const adding = anyDialog(page, 'Add Edge Hosts');
  const results = main.getByRole('list', { name: 'Registered from this laptop' });
  return {
    addButton: main.getByRole('button', { name: 'Add Edge Hosts' }),
    /** By the ID that its menu is called by: in its cell it may be shortened. */
    host: (id: string) =>
      table.getByRole('row').filter({ has: page.getByRole('button', { name: `Actions for ${id}` }) }),
    adding,
    scanButton: adding.button('Scan QR code'),
    ids: adding.dialog.getByRole('textbox', { name: 'Edge Host IDs' }),
    tags: adding.dialog.getByRole('textbox', { name: /^Tags of all/ }),
    drafts: adding.dialog.getByRole('list', { name: 'Edge hosts to register' }).getByRole('listitem'),
    confirm: adding.button('Confirm'),
    result: (id: string) =>
      results
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: `Take ${id} off this list` }) }),
  };
}
