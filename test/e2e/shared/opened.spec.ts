import { sessionView } from '#test/kit/pages/session-view.ts';
import { namedFiles } from '#test/kit/named-files.ts';
import { openingDialog } from '#test/kit/pages/opening.ts';
import { sealedQueue } from '#test/kit/sealed-queue.ts';
import { expect, test as base } from '#test/kit/shell.ts';

const passphrase = 'copper lemon tidal harbor';

/** The files are named to the app as the laptop's system does: as arguments of its start. */
const test = base.extend({
  shellOptions: async ({ shellOptions }, use) => {
    const named = await namedFiles({
      'a report.txt': '{"format":"fieldlink-visit","version":1,"lines":"cut',
      'queue.flqueue': await sealedQueue(passphrase),
    });
    await use({ ...shellOptions, files: named.files });
    await named.remove();
  },
});

test('files that the app is started with are confirmed one by one; a queue comes in with its passphrase, and a report opens again', async ({
  page,
  frame,
}) => {
  const opening = openingDialog(page);

  await test.step('what cannot be read after all says so, and is left', async () => {
    await expect(opening.report).toContainText('a report.txt');
    await opening.button('Open report').click();
    await expect(opening.report.getByRole('alert')).toContainText('nothing of it is shown');
    await opening.button('Not now').click();
  });

  await test.step('a queue waits for its passphrase, also after a reload, and nothing is sent', async () => {
    await expect(opening.queue).toContainText('queue.flqueue');
    await page.reload();
    await opening.passphrase.fill(passphrase);
    await opening.button('Import').click();
    await expect(page.getByRole('dialog', { name: '1 came in' })).toBeVisible();
    await opening.button('Close').click();
    await expect(frame.menuEntry('Registration')).toHaveAccessibleDescription('1 in the queue');
  });

  await test.step('what this laptop exports as a report it opens again, read-only', async () => {
    await frame.go('Session');
    const session = sessionView(page);
    const { name, text } = await session.export('report');
    expect(name).toMatch(/\.flreport$/);
    await session.open(name, text);
    await expect(frame.heading).toHaveText('Report of a visit');
    await expect(session.line('Queue imported')).toBeVisible();
    await expect(session.site).toHaveCount(0);
    await page.getByRole('button', { name: 'Close report' }).click();
    await expect(frame.heading).toHaveText('Session');
  });
});
