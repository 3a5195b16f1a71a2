import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';
import { leafSha256 } from '../http/pinned-connector.ts';
import { byAuthorities } from './authorities.ts';
import { faultOf } from './faults.ts';
import type { Place } from './place.ts';

export interface Seen {
  readonly certSha256: CertSha256;
  readonly byAuthority: boolean;
}

/** Connects, looks at the certificate and hangs up: nothing is sent, so nobody has to be trusted. Never throws. */
export function lookAt({ endpoint, host, port }: Place, connectMs: number): Promise<Result<Seen>> {
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      secureContext: byAuthorities(),
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
      ...(isIP(host) === 0 && { servername: host }),
    });
    const end = (result: Result<Seen>): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => {
      end({ error: faultOf(Object.assign(new Error(), { code: 'ETIMEDOUT' }), endpoint) });
    }, connectMs);
    socket.on('error', (error) => {
      end({ error: faultOf(error, endpoint) });
    });
    socket.on('secureConnect', () => {
      const certSha256 = leafSha256(socket);
      if (certSha256 === null) end({ error: faultOf(new Error('no certificate'), endpoint) });
      else end(ok({ certSha256, byAuthority: socket.authorized }));
    });
  });
}
