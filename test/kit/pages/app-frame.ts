import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

export const viewNames = [
  'Hosts',
  'Linked Edge Hosts',
  'Settings',
  'Registration',
  'Console',
  'Session',
] as const;

export type ViewName = (typeof viewNames)[number];

/** What surrounds every view: main menu, demo mark, progress and notices. */
export function appFrame(page: Page) {
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  const dock = page.getByRole('complementary', { name: 'Progress and notices' });
  return {
    menu,
    dock,
    demoMark: page.getByRole('region', { name: 'Demo site' }),
    heading: page.getByRole('heading', { level: 1 }),
    menuEntry: (name: ViewName) => menu.getByRole('link', { name, exact: true }),
    async go(name: ViewName): Promise<void> {
      await menu.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    },
    /** Answers what the title of the page has said since. */
    async noteTitles(): Promise<() => Promise<string[]>> {
      const noted = await page.evaluateHandle(() => {
        const titles: string[] = [];
        const note = () => titles.push(document.title);
        new MutationObserver(note).observe(document.head, { childList: true, subtree: true });
        return titles;
      });
      return () => noted.jsonValue();
    },
    /** Waits until a run with this title has ended well for every host, and reads it away. */
    async succeeded(title: string | RegExp): Promise<void> {
      const card = dock.getByRole('status').filter({ hasText: title });
      await expect(card.getByText(/^(\d+) of \1( addresses · \d+ found)?$/)).toBeVisible();
      await dock.getByRole('button', { name: 'Dismiss result' }).click();
      await expect(card).toBeHidden();
    },
    /** Waits until something went wrong that is told there, and reads it away. */
    async told(...sentences: readonly string[]): Promise<void> {
      for (const sentence of sentences) await expect(dock).toContainText(sentence);
      await dock
        .getByRole('button', { name: /^Dismiss/ })
        .first()
        .click();
      await expect(dock).not.toContainText(sentences[0] ?? '');
    },
  };
}
