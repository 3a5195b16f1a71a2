import { Client } from './undici.ts';

export interface Lanes {
  /** The connection for the next request. Call `done` when its answer has ended. */
  take(isRead: boolean): { readonly client: Client; done(): void };
  /** True once something is connected. */
  isOpen(): boolean;
  /** Gives up what stands, but for what acts: its answer may still come. Reads fail as if the line was lost. */
  renew(): void;
  close(): Promise<void>;
}

/** No fewer than a refresh asks, or its last one costs a round of its own. */
const readsAtOnce = 8;
const mostLanes = 2;

/**
 * At most two connections to one host. Reads travel together over one, instead of each waiting for the one before or for a
 * handshake of its own. Whatever acts is alone on its connection: an answer that is slow to come must not hold it up.
 */
export function openLanes(origin: string, options: Client.Options): Lanes {
  const clients: Client[] = [];
  const open = (): Client => {
    const client = new Client(origin, { ...options, pipelining: readsAtOnce });
    clients.push(client);
    return client;
  };
  const acting = new Set<Client>();

  return {
    take: (isRead) => {
      const isFree = (client: Client): boolean => (isRead ? !acting.has(client) : client.stats.size === 0);
      const last = clients.length < mostLanes ? undefined : clients.at(-1);
      const client = clients.find(isFree) ?? last ?? open();
      if (isRead) return { client, done: () => undefined };
      acting.add(client);
      return { client, done: () => void acting.delete(client) };
    },
    isOpen: () => clients.some(({ stats }) => stats.connected),
    renew: () => {
      for (const client of clients.filter((each) => !acting.has(each))) {
        clients.splice(clients.indexOf(client), 1);
        void client.destroy();
      }
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.destroy()));
    },
  };
}
