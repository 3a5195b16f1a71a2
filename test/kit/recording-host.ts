import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { certSha256, selfSign } from '#electron/demo-site/identity.ts';
import { json, tokens } from './odd-host.ts';

/** What it hands out at sign-in: nobody but itself may ever see it again. */
export const session = 'canary-session';

const answers: Record<string, (response: ServerResponse) => void> = {
  login: (response) => {
    json(response, tokens(session));
  },
  renewal: (response) => {
    json(response, { Authorization: session, RefreshToken: `${session}-refresh` });
  },
  current: (response) => {
    json(response, { metadata: { id: 'edge-recorded' } });
  },
  ping: (response) => {
    json(response, { msg: 'pong' });
  },
};

/** An edge host that keeps every decrypted byte it is sent, and can take on another certificate while it runs. */
export async function recordingHost() {
  const own = await selfSign('recorder', '127.0.0.1');
  const other = await selfSign('impostor', '127.0.0.1');
  let heard = '';
  let called = 0;
  const server = createServer(own, (request, response) => {
    request.resume();
    const path = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    request.once('end', () => {
      const answer = answers[path];
      if (answer) answer(response);
      else json(response, {});
    });
  });
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  });
  server.on('connection', () => (called += 1));
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${String(port)}`,
    certSha256: certSha256(own.cert),
    otherSha256: certSha256(other.cert),
    /** Everything since the last call, and how many connections were made. */
    take: () => {
      const taken = { heard, called };
      [heard, called] = ['', 0];
      return taken;
    },
    /** As when somebody steps in between: the same address, another key; every connection starts anew. */
    impersonate: () => {
      server.setSecureContext(other);
      server.closeAllConnections();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
