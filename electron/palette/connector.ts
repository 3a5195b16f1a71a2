import type { CertSha256 } from '#shared/model/host.ts';
import { pinnedConnector } from '../http/pinned-connector.ts';
import { buildConnector } from '../http/undici.ts';
import { byAuthorities } from './authorities.ts';

/** Why a console is taken for what it says it is: an authority vouches for it by name, or a person for its certificate. */
export type Trust =
  | {
      readonly by: 'authority';
      /** PEM of those that were named for it; empty: those of this laptop. */
      readonly authorities: readonly string[];
    }
  | { readonly by: 'person'; readonly certSha256: CertSha256 };

/** No authority vouches (any more). Raised before a single byte of a request is written. */
export class Unvouched extends Error {
  constructor(readonly reason: string) {
    super('no authority vouches for the certificate');
  }
}

/** As OpenSSL and Node name what is wrong with a chain or with the name in it. */
const isDoubt = (code: string): boolean =>
  /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_|INVALID_CA|PATH_LENGTH)/.test(code);

const doubtIn = (error: Error): string | null =>
  'code' in error && typeof error.code === 'string' && isDoubt(error.code) ? error.code : null;

/** By an authority: chain and name are checked by Node itself. No session cache: a resumed session proves less. */
function authorityConnector(named: readonly string[], connectMs: number): buildConnector.connector {
  const connect = buildConnector({
    secureContext: byAuthorities(named),
    // Said here, as the environment of the laptop may say otherwise for all that say nothing.
    rejectUnauthorized: true,
    maxCachedSessions: 0,
    timeout: connectMs,
  });
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (!error) {
        callback(null, socket);
        return;
      }
      const doubt = doubtIn(error);
      callback(doubt === null ? error : new Unvouched(doubt), null);
    });
  };
}

/** Connects only to the console that is trusted; nothing is sent before that is known. */
export const trustedConnector = (trust: Trust, connectMs: number): buildConnector.connector =>
  trust.by === 'authority'
    ? authorityConnector(trust.authorities, connectMs)
    : pinnedConnector(trust.certSha256, connectMs, () => undefined);
