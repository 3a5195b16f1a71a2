import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../shell/pages.ts';

const statusLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const headers = Object.entries({ ...securityHeaders, connection: 'close', 'content-length': '0' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${statusLines[error.code ?? ''] ?? '400 Bad Request'}\r\n${lines}\r\n`);
}

/** Bounds on what a stranger may hold: this process needs its sockets for edge hosts. */
export const serverLimits = {
  // Ours to refuse, with our headers.
  requireHostHeader: false,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
} as const;

const mostConnections = 256;

/** On every answer, whoever gives it: also on what Node and the adapter answer by themselves. */
export function guard(server: Server): void {
  server.maxConnections = mostConnections;
  server.prependListener('request', (_, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  });
  server.on('clientError', refuseUnread);
}
