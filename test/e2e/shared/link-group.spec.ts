import { expect, test } from '#test/kit/shell.ts';
import { linkDialog } from '#test/kit/pages/host-dialogs.ts';
import { sessionView } from '#test/kit/pages/session-view.ts';

test('four followers in one dialog, nobody sees a token, both ends show it; what cannot be linked says why', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const [leader, busy, inUse, cutOff, ...others] = site.take(6);
  const [late] = others;
  const followers = [inUse, cutOff, ...others];
  const all = [leader, busy, ...followers];
  await site.fault(busy, 'in-cluster', true);
  await site.fault(cutOff, 'path-cut', leader.id);
  await hosts.enter(site, ...all);

  await test.step('the dialog knows before the call who cannot follow', async () => {
    await hosts.linkButton.click();
    const link = linkDialog(page);
    await link.pickLeader(leader);
    await expect(link.follower(busy)).toContainText('is part of a cluster.');
    await expect(link.follower(busy).getByRole('checkbox')).toBeDisabled();
    await expect(link.follower(cutOff)).toContainText('cannot reach the leader');
    await expect(link.summary).toHaveText('3 can be linked · 1 in doubt · 1 cannot');
    await expect(link.confirm).toHaveText('Link 3 hosts');
    await link.follower(cutOff).getByRole('checkbox').check();
    await expect(link.confirm).toHaveText('Link 4 hosts');
    await link.follower(cutOff).getByRole('checkbox').uncheck();
    await link.open(cutOff);
    await expect(link.follower(cutOff)).toContainText('Way to the leader: in doubt');
    await site.fault(cutOff, 'path-cut', null);
    await link.fix(cutOff, 'Check again');
    for (const follower of followers) await expect(link.follower(follower)).toContainText('Can be linked');
    await expect(link.confirm).toHaveText('Link 4 hosts');
    await site.fault(late, 'path-cut', leader.id);
    const titles = await frame.noteTitles();
    // Two quick clicks are one click.
    await link.confirm.dblclick();
    await expect(link.dialog).toBeHidden();
    await expect(frame.dock).toContainText('3 of 4 done · 1 failed');
    await expect(frame.dock).toContainText(/could not link.*Check the network between the two hosts/);
    expect((await titles()).filter((title) => /^\d+ % · Fieldlink$/.test(title))).not.toEqual([]);
    await expect(page).toHaveTitle('Hosts – Fieldlink');
    await site.fault(late, 'path-cut', null);
    await frame.dock.getByRole('button', { name: 'Retry failed' }).click();
    await frame.succeeded('Link to leader');
    expect(new Set((await site.truth(leader)).followers.map(({ id }) => id))).toEqual(
      new Set(followers.map(({ id }) => id)),
    );
  });

  await test.step('both ends show it', async () => {
    await expect(hosts.row(leader)).toContainText('Leader');
    for (const follower of followers) await expect(hosts.row(follower)).toContainText('Follower');
    await frame.go('Linked Edge Hosts');
    await linked.view(leader);
    await expect(linked.rows).toHaveCount(5);
    for (const follower of followers) {
      for (const word of ['Follower', 'Ready', 'Healthy'])
        await expect(linked.row(follower)).toContainText(word);
    }
    for (const follower of followers) {
      await linked.view(follower);
      await expect(linked.row(leader)).toContainText('Leader');
      await expect(linked.unlink).toBeVisible();
    }
  });

  await test.step('a follower in use cannot be unlinked, and says what to do first', async () => {
    await site.fault(inUse, 'in-cluster', 'worker');
    await linked.view(leader);
    await expect(linked.row(inUse)).toContainText('In-Use');
    await linked.actionsOf(inUse).click();
    const unlink = page.getByRole('menuitem', { name: 'Unlink' });
    await expect(unlink).toHaveAccessibleDescription(/Scale the cluster down first/);
    await page.keyboard.press('Escape');
  });

  await test.step('the visit tells it as one line, opened as one per host, live, and as a file', async () => {
    await frame.go('Session');
    const session = sessionView(page);
    const run = session.line('4 hosts');
    await expect(run).toContainText('Link to leader');
    await expect(run).toContainText('3 done');
    await run.getByRole('button', { name: 'Lines of Link to leader' }).click();
    // Three of its own, and what was taken up again: a line by itself.
    await expect(session.line(/Done/)).toHaveCount(4);
    // Typed while the timeline is in sight: the new line comes by itself.
    await session.site.fill('=Shop 7');
    await session.site.press('Enter');
    await expect(session.line('Site named')).toContainText('=Shop 7');
    await session.host.selectOption(inUse.id);
    await expect(session.line(/Done/)).toHaveCount(1);
    await expect(session.line('Site named')).toHaveCount(0);

    await session.show('Before and after');
    await expect(session.beforeAfter.getByRole('row')).toHaveCount(1 + 1 + followers.length);
    await expect(session.beforeAfter.getByRole('row', { name: inUse.ip })).toContainText(
      /standalone.*follower of/,
    );
    await expect(page.getByText(/^5 of \d+ hosts changed, /)).toBeVisible();

    const { name, text } = await session.export('CSV');
    expect(name).toMatch(/^fieldlink-shop-7-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toContain(inUse.id);
    expect(text).toContain("'=Shop 7");
    expect(text).not.toContain(site.password);
    const saved = JSON.parse((await session.export('JSON')).text) as { version: number };
    expect(saved.version).toBe(1);
  });
});
