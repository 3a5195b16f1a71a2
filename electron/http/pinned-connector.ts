import { constants } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createSecureContext } from 'node:tls';
import { buildConnector } from './undici.ts';
import type { CertSha256 } from '#shared/model/host.ts';

/** The peer is not the one that was pinned. Raised before a single byte of a request is written. */
export class PinMismatch extends Error {
  constructor(readonly presented: CertSha256) {
    super('certificate differs from the pin');
  }
}

/** Null when there is none to show: a connection that just broke. The legacy form would also spell out every name in it. */
export const leafSha256 = (socket: TLSSocket): CertSha256 | null =>
  socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase() ?? null;

/** Holds settings only, so one serves all hosts; making one takes longer than the rest of a connection's preparation. */
const secureContext = createSecureContext({
  minVersion: 'TLSv1.2',
  // The certificate is compared once per connection, so it must not change within one.
  secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
});

/** `null`: nothing pinned yet; the caller may then ask nothing that needs an account (see host-client). */
export type Pin = CertSha256 | null;

/**
 * Hosts sign their own certificates, so the chain proves nothing: the leaf's SHA-256 does. `rejectUnauthorized` is off
 * for this connector only, and the fingerprint is compared before the socket is handed to undici. No session cache: a
 * resumed TLS session shows no certificate.
 */
export function pinnedConnector(
  pin: Pin,
  connectTimeoutMs: number,
  onLeaf: (leaf: CertSha256) => void,
  line?: Socket,
): buildConnector.connector {
  const connect = buildConnector({
    rejectUnauthorized: false,
    secureContext,
    maxCachedSessions: 0,
    timeout: connectTimeoutMs,
  });
  let unused = line;
  return (options, callback) => {
    const over = unused ? { httpSocket: unused } : {};
    unused = undefined;
    connect({ ...options, ...over }, (...[error, socket]) => {
      if (error) {
        callback(error, null);
        return;
      }
      const leaf = leafSha256(socket as TLSSocket);
      if (leaf === null) {
        socket.destroy();
        callback(new Error('no certificate'), null);
        return;
      }
      onLeaf(leaf);
      if (pin !== null && leaf !== pin) {
        socket.destroy();
        callback(new PinMismatch(leaf), null);
        return;
      }
      callback(null, socket);
    });
  };
}
