import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Where a server that is no edge host listens, as typed into Fieldlink. */
export interface OddServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Lets any server listen on loopback and end whatever its clients do. */
export async function listening(server: Server): Promise<OddServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${String(port)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Hands each connection to the next of these ports in turn: two machines that fight for one address. */
export function taking(turns: readonly number[]): (socket: Socket) => void {
  let turn = 0;
  return (socket) => {
    const port = turns[turn % turns.length] ?? 0;
    turn += 1;
    const other = connect(port, '127.0.0.1');
    other.on('error', () => socket.destroy());
    socket.on('close', () => other.destroy());
    socket.pipe(other).pipe(socket);
  };
}
