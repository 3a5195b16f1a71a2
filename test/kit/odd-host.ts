import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Credentials } from '#electron/demo-site/identity.ts';
import { certSha256, selfSign } from '#electron/demo-site/identity.ts';
import { createLinkReader } from '#electron/hosts/link-reader.ts';
import { openNotes } from '#electron/hosts/notes.ts';
import { openPins } from '#electron/hosts/pins.ts';
import { readHost } from '#electron/hosts/reader.ts';
import { createPairingReader } from '#electron/hosts/pairing-reader.ts';
import { createRegistry } from '#electron/hosts/registry.ts';
import { createSessions } from '#electron/hosts/sessions.ts';
import type { Patience } from '#electron/http/patience.ts';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Short, so that a host that never ends is given up in the time of a test. */
export const impatience: Patience = {
  connectMs: 500,
  answerMs: 500,
  linkMs: 2_000,
  silenceMs: 500,
  lookMs: 5,
  ...{ stallMs: 100, stuckMs: 500, unpackMs: 2_000, settleMs: 100 },
  calmMs: 5_000,
};

export const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

export const tokens = (name: string) => ({ Token: { Authorization: name, RefreshToken: `${name}-refresh` } });

/** An edge host that does what no emulated one would: real TLS, its answers are the test's. */
export async function oddHost(answering: Answering, credentials?: Credentials) {
  const { cert, key } = credentials ?? (await selfSign('odd', '127.0.0.1'));
  /** METHOD path and, where there is one, the session it was asked with. */
  const asked: string[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    request.resume();
    const path = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    asked.push([path, request.headers.authorization].filter(Boolean).join(' '));
    answering(request, response);
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: '127.0.0.1',
    port,
    certSha256: certSha256(cert),
    asked,
    /** Cuts all that are connected; whoever comes back is served. */
    hangUp: () => {
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

export type OddHost = Awaited<ReturnType<typeof oddHost>>;

/** Registry and sessions as the core wires them, without anything above. */
export async function holder(patience = impatience) {
  const kept = { dir: '/nowhere', remember: false, onTrouble: () => undefined };
  const pins = await openPins(kept);
  const registry = createRegistry({ pins, notes: await openNotes(kept), onChange: () => undefined });
  const sessions = createSessions(registry, patience);
  const { ask } = sessions;
  const readLink = createLinkReader({ ask, registry });
  const readPairing = createPairingReader({ ask, registry });
  return {
    pins,
    registry,
    sessions,
    /** As the watch does; answers the key that lives on. */
    read: (key: string): Promise<string> => readHost(key, { ask, registry, readLink, readPairing }),
    /** Found, compared, trusted. */
    trusted: async ({ address, port, certSha256: sha }: OddHost): Promise<string> => {
      const key = registry.sight({ address, port, certSha256: sha, source: 'typed' });
      await registry.trust(key);
      return key;
    },
  };
}
