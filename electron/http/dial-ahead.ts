import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';

type Connector = buildConnector.connector;
type Dialled = { readonly socket: Socket } | { readonly error: Error };

export interface AheadDialler {
  readonly connect: Connector;
  /** Connects now, before there is anything to send. The next request takes this connection, or its failure. */
  dial(): Promise<unknown>;
  /** Hangs up what nobody took. */
  close(): void;
}

/** A handshake costs a round and some work; done while another host is waited for, it costs no time. */
export function dialAhead(
  connector: Connector,
  at: { address: string; port: number; label: string },
): AheadDialler {
  let waiting: Promise<Dialled> | null = null;
  const target = { hostname: at.address, host: at.label, protocol: 'https:', port: String(at.port) };

  return {
    dial: () =>
      (waiting ??= new Promise((resolve) => {
        connector(target, (...[error, socket]) => {
          resolve(error ? { error } : { socket });
        });
      })),
    connect: (options, callback) => {
      const taken = waiting;
      waiting = null;
      if (!taken) {
        connector(options, callback);
        return;
      }
      void taken.then((dialled) => {
        if ('error' in dialled) callback(dialled.error, null);
        // The host may have hung up meanwhile.
        else if (dialled.socket.closed || dialled.socket.readableEnded) connector(options, callback);
        else callback(null, dialled.socket);
      });
    },
    close: () => {
      void waiting?.then((dialled) => 'socket' in dialled && dialled.socket.destroy());
      waiting = null;
    },
  };
}
