import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { contentSecurityPolicy } from '#shared/contract/csp.ts';

/** On every answer, whoever gives it: pages, refusals, and what Node and the adapter answer by themselves. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A page needs more than nothing: its own policy, with a nonce that no other answer has. */
export function pagePolicy(): { nonce: string; header: string } {
  const nonce = randomBytes(16).toString('base64url');
  return { nonce, header: contentSecurityPolicy(nonce) };
}

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

export function guard(server: Server): void {
  server.maxConnections = mostConnections;
  server.prependListener('request', (_, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  });
  server.on('clientError', refuseUnread);
}
