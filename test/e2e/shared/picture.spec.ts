import { expect, test } from '#test/kit/shell.ts';
import { tabTo } from '#test/kit/pages/keyboard.ts';
import { pictureView } from '#test/kit/pages/picture-view.ts';

test('the picture shows who leads, who follows and who is in trouble, and is walked by keyboard', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const picture = pictureView(page);
  const [leader, good, gone, loose] = site.take(4);
  await hosts.enter(site, leader, good, gone, loose);
  for (const host of [good, gone]) await hosts.tick(host);
  await hosts.linkAll(leader);
  await frame.succeeded('Link to leader');
  await site.fault(gone, 'off', true);
  await hosts.choose(gone, 'Refresh');
  await expect(hosts.row(gone)).toContainText('Lost');

  await test.step('everybody stands where it belongs, trouble is named', async () => {
    await picture.open();
    const group = picture.groupOf(leader);
    await expect(group.getByRole('button', { name: /^Group of .*, 3 hosts, 1 in trouble/ })).toBeVisible();
    await expect(picture.host(leader, /, Leader, /)).toBeVisible();
    await expect(picture.host(good, /, Follower, .*Synced/)).toBeVisible();
    await expect(picture.host(gone, /, Follower, Lost/)).toBeVisible();
    await expect(group.getByRole('button', { name: new RegExp(`^${loose.ip},`) })).toBeHidden();
    await expect(picture.host(loose, /, Not linked, Answers/)).toBeVisible();
  });

  await test.step('arrows walk, Enter opens, Escape goes back to where one was', async () => {
    await page.getByRole('button', { name: 'Picture', exact: true }).focus();
    await tabTo(page, picture.groupOf(leader).getByRole('button', { name: /^Group of/ }));
    await page.keyboard.press('ArrowDown');
    await expect(picture.host(leader)).toBeFocused();
    await page.keyboard.press('End');
    await expect(picture.host(loose)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await expect(picture.host(gone)).toBeFocused();
    await page.keyboard.press('Enter');
    const card = picture.card(gone);
    await expect(card).toContainText(/Lost.*did not answer|Lost.*refused|Lost.*does not answer/);
    await expect(card.getByRole('button', { name: 'View linked edge hosts' })).toHaveAccessibleDescription(
      /./,
    );
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(picture.host(gone)).toBeFocused();
  });

  await test.step('what is too near is out of sight, and Zoom to fit has all of it back', async () => {
    for (let i = 0; i < 3; i += 1) await picture.zoom('in');
    await expect(picture.host(loose)).not.toBeInViewport({ ratio: 0.9 });
    await picture.zoom('to fit');
    await expect(picture.host(loose)).toBeInViewport({ ratio: 1 });
  });

  await test.step('the table is one step away, with that host ticked', async () => {
    await picture.host(gone).click();
    await picture.card(gone).getByRole('button', { name: 'Show in table' }).click();
    await expect(hosts.row(gone).getByRole('checkbox')).toBeChecked();
    await expect(hosts.row(gone).getByRole('checkbox')).toBeFocused();
    await expect(hosts.rows.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await site.fault(gone, 'off', null);
  });
});
