import { once } from 'node:events';
import { connect } from 'node:tls';
import { expect, it } from 'vitest';
import { startSite } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';

/** Scripts post without a body and without saying how long it is not; undici always says. */
it('a POST without a body and without its length reaches the rules, not a fault of the site', async () => {
  const site = await startSite({ hosts: 1 });
  const [host] = site.hosts;
  const socket = connect({ host: host?.ip ?? '', port: host?.port ?? 0, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  socket.write(`POST ${operations.logout.path} HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 401 /);
  socket.destroy();
  await site.close();
});
