import { once } from 'node:events';
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';
import { leafSha256 } from '../http/pinned-connector.ts';
import { byAuthorities } from './authorities.ts';
import { faultOf } from './faults.ts';
import type { Place } from './place.ts';
import { tunnelTo } from './proxy.ts';

export interface Seen {
  readonly certSha256: CertSha256;
  readonly byAuthority: boolean;
  /** Why no authority vouches, as OpenSSL or Node names it; null: one does. */
  readonly doubt: string | null;
}

const lateBy = (ms: number): Promise<never> =>
  wait(ms, undefined, { ref: false }).then(() => {
    throw Object.assign(new Error('too late'), { code: 'ETIMEDOUT' });
  });

/** Node has a code here where its types say an error. */
const doubtIn = ({ authorized, authorizationError }: TLSSocket): string | null =>
  authorized ? null : String(authorizationError);

/**
 * Connects, looks at the certificate and hangs up: nothing is sent, so nobody has to be trusted. `named`: PEM of the
 * authorities that were named for it, if any. Never throws.
 */
export async function lookAt(
  { endpoint, host, port, proxy }: Place,
  connectMs: number,
  named: readonly string[] = [],
): Promise<Result<Seen>> {
  let socket: TLSSocket | null = null;
  try {
    const line = proxy && (await tunnelTo(proxy, { host, port }, connectMs));
    socket = connect({
      ...(line ? { socket: line } : { port }),
      ...{ host, secureContext: byAuthorities(named), rejectUnauthorized: false },
      ...(isIP(host) === 0 && { servername: host }),
    });
    await Promise.race([once(socket, 'secureConnect'), lateBy(connectMs)]);
    const certSha256 = leafSha256(socket);
    if (certSha256 === null) throw new Error('no certificate');
    return ok({ certSha256, byAuthority: socket.authorized, doubt: doubtIn(socket) });
  } catch (error) {
    return { error: faultOf(error, endpoint) };
  } finally {
    // Whatever else happens to it is of no interest, and nobody would hear of it.
    socket?.on('error', () => undefined).destroy();
  }
}
