import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';

/** **Session**: the visit as a timeline, what it made of the hosts, who is signed in. */
export function sessionView(page: Page) {
  const timeline = page.getByRole('table', { name: 'Timeline' });
  return {
    timeline,
    /** A row by any of its words. */
    line: (words: string | RegExp) => timeline.getByRole('row').filter({ hasText: words }),
    linesOf: (title: string | RegExp) => timeline.getByRole('button', { name: title }),
    onlyFailures: page.getByRole('checkbox', { name: 'Only failures' }),
    host: page.getByLabel('Host', { exact: true }),
    site: page.getByLabel('Site', { exact: true }),
    beforeAfter: page.getByRole('table', { name: 'Before and after' }),
    async show(tab: 'Timeline' | 'Before and after' | 'Signed in'): Promise<void> {
      await page.getByRole('tab', { name: tab }).click();
    },
    /** Opens a report that was saved. */
    async open(name: string, text: string): Promise<void> {
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open report' }).click();
      await (await chosen).setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    },
    /** Saves the visit as a file, and answers its name and what is in it. */
    async export(format: 'report' | 'JSON' | 'CSV'): Promise<{ name: string; text: string }> {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `Export ${format}` }).click();
      const download = await saved;
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
  };
}
