import { once } from 'node:events';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Credentials } from './identity.ts';

/** A TLS listener that can be taken down, brought back and given another certificate while the site runs. */
export interface Live {
  listening(): boolean;
  /** How often it has been taken down: what was under way before that is lost. */
  stops(): number;
  listen(ip: string, port: number): Promise<{ ip: string; port: number }>;
  /** Cuts every connection, as a power switch does. */
  down(): Promise<void>;
  present(credentials: Credentials): void;
}

/** Everybody connected is cut off, or a kept-alive connection would outlive the event. */
export function trackSockets(server: HttpServer): () => void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

export const closeServer = (server: HttpServer, cut: () => void): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    cut();
  });

export function createLive(listener: (req: IncomingMessage, res: ServerResponse) => void): Live {
  // A Go server keeps an idle connection (inferred: no idle timeout is documented) and does not tell how long.
  const server = createServer({ keepAliveTimeout: 0 }, listener);
  const cut = trackSockets(server);
  let stops = 0;
  // peers: the vendor's own server gives a request an hour; Node's five minutes end a large upload.
  server.requestTimeout = 3_600_000;
  // Port scans and clients that refuse the certificate end here; neither is the site's trouble.
  server.on('tlsClientError', () => undefined);
  server.on('clientError', (_error, socket) => socket.destroy());
  return {
    listening: () => server.listening,
    stops: () => stops,
    async listen(ip, port) {
      server.listen({ host: ip, port });
      // Not as the callback of `listen`: that would stay behind for every address that is taken.
      await once(server, 'listening');
      const bound = server.address();
      return { ip, port: typeof bound === 'object' && bound ? bound.port : port };
    },
    down() {
      stops += 1;
      return closeServer(server, cut);
    },
    present(credentials) {
      server.setSecureContext({ ...credentials, minVersion: 'TLSv1.2' });
      cut();
    },
  };
}
