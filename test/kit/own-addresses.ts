import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Whether each address of 127/8 is this machine's own, so that a host of the site has one of its own and the usual port. It
 * is on Linux and Windows; macOS has 127.0.0.1 alone, where the site gives each host a port.
 */
export const hasOwnAddresses = await new Promise<boolean>((resolve) => {
  const server = createServer();
  server.once('error', () => {
    resolve(false);
  });
  server.listen(0, '127.78.9.9', () => {
    server.close();
    void once(server, 'close').then(() => {
      resolve(true);
    });
  });
});
