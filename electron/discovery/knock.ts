import { connect } from 'node:net';
import type { Knock } from '#shared/model/diagnosis.ts';

const byNodeCode: Readonly<Record<string, Knock>> = {
  ECONNREFUSED: 'refused',
  // Accepted and thrown out in one breath: a machine is there, and the port is shut.
  ECONNRESET: 'refused',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  EINVAL: 'no-route',
};

/** One TCP connection, closed as soon as it stands; nothing is sent. Answers `silent` after `waitMs` and on abort. */
export function knock(ip: string, port: number, waitMs: number, signal: AbortSignal): Promise<Knock> {
  return new Promise((resolve) => {
    const socket = connect({ host: ip, port, signal });
    const end = (how: Knock): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(how);
    };
    const timer = setTimeout(end, waitMs, 'silent');
    socket.once('connect', () => {
      end('open');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end(byNodeCode[error.code ?? ''] ?? 'silent');
    });
  });
}
