import { expect, test } from '#test/kit/shell.ts';
import { usualTtl } from '#test/kit/site.ts';
import { tokenDialog } from '#test/kit/pages/linked-view.ts';

const life = 8;
test.afterEach(({ site }) => site.setTokenTtl(usualTtl));

test('the card changes its token by itself, the count starts anew, and the old one is refused as expired', async ({
  page,
  frame,
  hosts,
  linked,
  site,
}) => {
  const [leader, follower] = site.take(2);
  await site.setTokenTtl(life);
  await hosts.enter(site, leader, follower);
  await frame.go('Linked Edge Hosts');
  await linked.view(leader);
  await linked.generate.click();
  const old = await linked.readToken();
  const seen: number[] = [];
  await expect
    .poll(
      async () => {
        seen.push(await linked.left());
        return linked.card.token.inputValue();
      },
      { intervals: [200], timeout: life * 2_000 },
    )
    .not.toBe(old);
  await linked.readToken();
  const counted = seen.filter((left) => !Number.isNaN(left));
  expect(Math.min(...counted)).toBeLessThanOrEqual(2);
  await expect(async () => expect(await linked.left()).toBeGreaterThan(life / 2)).toPass();

  await linked.view(follower);
  await linked.linkThis.click();
  await tokenDialog(page).paste(old);
  await frame.told('The link token has expired.', 'Copy the token the leader shows now');
  expect((await site.truth(follower)).link).toBeNull();
});
