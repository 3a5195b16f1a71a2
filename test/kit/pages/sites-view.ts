import type { Page } from 'playwright/test';
import { anyDialog } from './host-dialogs.ts';

/** Registration: the catalogue of sites, registering a host at one of them, and the queue it goes through. */
export function sitesView(page: Page) {
  const main = page.getByRole('main');
  const sites = main.getByRole('table', { name: 'Sites' });
  const adding = anyDialog(page, 'Add site');
  const registering = anyDialog(page, 'Register at a site');
  const { dialog, button } = registering;
  return {
    tab: (name: 'Sites' | 'Queue') => main.getByRole('tab', { name, exact: true }),
    site: (name: string) =>
      sites.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) }),
    registerButton: main.getByRole('button', { name: 'Register at a site' }),
    registering,
    hostId: dialog.getByRole('textbox', { name: 'Edge host ID' }),
    next: button('Next'),
    card: (name: string) => dialog.getByRole('radio', { name, exact: true }),
    checks: dialog.getByRole('region', { name: 'Checks' }),
    submit: button('Submit'),
    /** How far it is, by the steps of the vendor's Validation. */
    progress: dialog.getByRole('status', { name: 'Registration' }),
    another: button('Register another host'),
    showQueue: button('Show queue'),
    queued: (name: string) => main.getByRole('group', { name, exact: true }),

    async addSite(given: {
      readonly name: string;
      readonly cluster: string;
      readonly project: string;
      readonly vip: string;
      readonly infra: string;
    }): Promise<void> {
      await main.getByRole('button', { name: 'Add site' }).click();
      const field = (label: string) => adding.dialog.getByRole('textbox', { name: label, exact: true });
      await field('Site').fill(given.name);
      await field('Cluster name').fill(given.cluster);
      await adding.dialog.getByLabel(/^Project/).fill(given.project);
      await field('Free IP address of that network').fill(given.vip);
      const infra = adding.dialog.getByRole('combobox', { name: 'Infrastructure profile' });
      const option = infra.locator('option').filter({ hasText: given.infra });
      await infra.selectOption((await option.first().getAttribute('value')) ?? '');
      await adding.button('Save').click();
    },
  };
}
