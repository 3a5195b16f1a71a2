import { consoleView } from '#test/kit/pages/console-view.ts';
import { demoView } from '#test/kit/pages/demo-view.ts';
import { edgeHostsView, registrationView } from '#test/kit/pages/registration-view.ts';
import { expect, test } from '#test/kit/shell.ts';

test.use({ shellOptions: { demo: 5 } });

test('a demo of five lists five edge hosts under a fixed mark, closes, and opens from the empty state', async ({
  page,
  frame,
  hosts,
}) => {
  const expectFive = async (): Promise<void> => {
    await expect(hosts.rows).toHaveCount(5);
    // Signed in by itself: an ID is known only then.
    for (const row of await hosts.rows.all()) {
      await expect(row.getByRole('rowheader')).toContainText(/edge-[0-9a-f]{6}…[0-9a-f]{6}/);
      await expect(row).toContainText(/Signed in\s*as kairos/);
    }
    await expect(frame.demoMark).toContainText('5 emulated hosts on this laptop');
  };

  await expectFive();
  await frame.go('Linked Edge Hosts');
  await expect(frame.demoMark).toBeVisible();
  await frame.go('Hosts');

  await frame.demoMark.getByRole('button', { name: 'Close demo site' }).click();
  await expect(frame.demoMark).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Find the edge hosts of this site' })).toBeVisible();

  await hosts.openDemoButton.click();
  await expectFive();
});

test('registering is tried in it: a host boots with user data, another is entered by the code on its screen', async ({
  page,
  frame,
  hosts,
}) => {
  const registration = registrationView(page);
  const edgeHosts = edgeHostsView(page);
  const demo = demoView(page);
  await expect(hosts.rows).toHaveCount(5);

  await test.step('Auto: a new token, put into user data, and the host boots with it', async () => {
    await frame.go('Registration');
    await registration.addToken('tills', 'Default');
    await registration.added.button('Put into user data').click();
    await registration.field('Edge host ID').fill('edge-till-1');
    await demo.boot(0);
    await expect(demo.told).toContainText('registers itself');
  });

  await test.step('Manual: another waits to be entered, and shows its code', async () => {
    await registration.field('Edge host ID').fill('edge-till-2');
    await registration.group('Registration').click();
    await registration.flag('Register by hand or QR code only').check();
    await registration.field('Registration URL').fill('https://register.example.com');
    await demo.boot(1);
    await expect(demo.told).toContainText('waits until its ID is entered');
    await demo.seeConsole.click();
    await expect(demo.screenCode).toBeVisible();
    await demo.console.button('Close').click();
  });

  await test.step('both end as Ready', async () => {
    await frame.go('Console');
    await consoleView(page).tab('Edge Hosts').click();
    await expect(edgeHosts.host('edge-till-1')).toContainText('Ready');
    await edgeHosts.addButton.click();
    await edgeHosts.scanButton.click();
    await demo.useScreen(1);
    await expect(edgeHosts.ids).toHaveValue('edge-till-2');
    await edgeHosts.confirm.click();
    await expect(edgeHosts.result('edge-till-2')).toContainText('Ready');
  });
});
