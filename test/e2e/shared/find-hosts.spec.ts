import { expectAccessible } from '#test/kit/axe.ts';
import { expect, test } from '#test/kit/shell.ts';
import { sweepDialog } from '#test/kit/pages/host-dialogs.ts';

test('subnets and a list with junk are searched at once; a host that is plugged in appears by itself', async ({
  page,
  frame,
  hosts,
  site,
}) => {
  const find = sweepDialog(page);
  const [first, second, late] = site.take(3);
  await site.fault(late, 'off', true);

  await test.step('slips get their own sentence, and a public range is asked about', async () => {
    await hosts.sweepButton.click();
    await find.only('10.0.0.0/8');
    await expect(find.ports).toHaveValue('5080');
    await find.start.click();
    await expect(find.alert).toContainText('10.0.0.0/8 is too large to sweep');
    await find.subnets.fill('10.0.0.0/24 fe80::/64');
    await expect(find.alert).toBeHidden();
    await find.start.click();
    await expect(find.alert).toContainText('fe80::/64 is an IPv6 network');
    await find.subnets.fill('203.0.113.0/24');
    await find.start.click();
    await expect(find.alert).toContainText('belongs to the public internet');
    await expect(find.startAnyway).toBeVisible();
    await find.subnets.fill('');
    await expect(find.start).toHaveAccessibleDescription('Tick a network, type a subnet or paste a list.');
  });

  await test.step('a list says what was understood of it', async () => {
    await find.list.fill(
      `Name;Address\nHall;${second.ip}:${second.port}\n=1+1\n${second.ip}:${second.port}\nedge-0badc0ffee`,
    );
    await expect(find.reading).toHaveText(
      '1 address · 1 ID not found yet · 1 duplicate · 2 lines not understood',
    );
    await expect(find.dialog).toContainText('Not found yet: edge-0badc0ffee');
    await expect(find.dialog).toContainText('Line 3 is a formula of a spreadsheet.');
    await expectAccessible(page, 'Find hosts');
  });

  await test.step('both are found', async () => {
    await find.subnets.fill(`${first.ip}/32, ${late.ip}/32`);
    await find.keepLooking.check();
    await find.start.click();
    await expect(find.dialog).toBeHidden();
    await expect(hosts.row(first)).toContainText('Sweep');
    await expect(hosts.row(second)).toContainText('List');
    await frame.succeeded('2 found');
    await expect(hosts.looking).toContainText('last look');
    await expect(hosts.rows).toHaveCount(2);
  });

  await test.step('the third is plugged in and appears, new and trusted by nobody', async () => {
    await site.fault(late, 'off', null);
    await expect(hosts.row(late)).toContainText('New');
    await expect(hosts.row(late)).toContainText('Not trusted');
  });

  await test.step('looking can be stopped; the choice is offered again', async () => {
    await hosts.stopLooking.click();
    await expect(hosts.looking).toContainText('Not looking');
    await hosts.sweepButton.click();
    await expect(find.subnets).toHaveValue(`${first.ip}/32, ${late.ip}/32`);
    await expect(find.keepLooking).not.toBeChecked();
  });
});
