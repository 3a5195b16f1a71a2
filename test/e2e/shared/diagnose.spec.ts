import { expectAccessible } from '#test/kit/axe.ts';
import { expect, test } from '#test/kit/shell.ts';
import { diagnoseDialog, whyQuestion } from '#test/kit/pages/host-dialogs.ts';

test('a technician asks why a host cannot be seen, mends one thing after the other and adds it', async ({
  page,
  hosts,
  site,
}) => {
  const why = diagnoseDialog(page);
  const [host] = site.take(1);

  await test.step('asked before there is any host: nothing listens', async () => {
    await site.fault(host, 'off', true);
    await page.getByRole('button', { name: whyQuestion }).click();
    await expect(why.address).toBeFocused();
    await expect(why.look).toHaveAccessibleDescription('Type the address that the host’s console shows.');
    await why.lookAt(host);
    await expect(why.conclusion).toContainText(`nothing listens on port ${host.port}`);
    await expect(why.conclusion).toContainText('Wait until the console shows the address of Local UI');
    await expect(why.check('Is there a way from this laptop?')).toContainText('Yes');
    await expect(why.check('Is the port open?')).toContainText('No');
    await expect(why.check('Is it an edge host?')).toContainText('Not checked');
    await expectAccessible(page, 'Diagnosis');
  });

  await test.step('it boots: the port is open, and nothing is said', async () => {
    await site.fault(host, 'silent', true);
    await site.fault(host, 'off', null);
    await why.look.click();
    await expect(why.conclusion).toContainText('takes the connection and then says nothing');
    await expect(why.check('Is the port open?')).toContainText('Yes');
  });

  await test.step('something else answers', async () => {
    await site.fault(host, 'silent', null);
    await site.fault(host, 'html', true);
    await why.look.click();
    await expect(why.conclusion).toContainText('is not an edge host');
    await expect(why.add(host)).toBeHidden();
  });

  await test.step('the host is up, and is added from where it was found', async () => {
    await site.fault(host, 'html', null);
    await why.look.click();
    await expect(why.conclusion).toContainText(`An edge host answers at ${host.ip}:${host.port}`);
    await why.add(host).click();
    await expect(why.dialog).toBeHidden();
    await expect(hosts.row(host)).toContainText('Not trusted');
  });

  await test.step('lost again, its own menu asks for it', async () => {
    await site.fault(host, 'off', true);
    await hosts.choose(host, 'Refresh');
    await expect(hosts.row(host)).toContainText('Lost');
    await hosts.choose(host, whyQuestion);
    await expect(why.address).toHaveValue(`${host.ip}:${host.port}`);
    await expect(why.conclusion).toContainText('nothing listens');
    await page.keyboard.press('Escape');
    await expect(why.dialog).toBeHidden();
  });
});
