import type { Client } from '#shared/contract/client.ts';
import type { AppState, TopicName, Topics } from '#shared/contract/topics.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { ConsoleState } from '#shared/model/palette.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import type { Run } from '#shared/model/run.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { CliFault } from './args.ts';

/** What verbs need of the contract: values instead of Results, and waiting for a fact. */
export interface SiteOf {
  readonly client: Client;
  app(): Promise<AppState>;
  hosts(): Promise<readonly HostRecord[]>;
  host(key: string): Promise<HostRecord | null>;
  runs(): Promise<readonly Run[]>;
  console(): Promise<ConsoleState>;
  pairings(): Promise<readonly PairingRecord[]>;
  /** What is found in the topic, once it is there to be found. */
  until<T extends TopicName, F>(topic: T, find: (state: Topics[T]) => F | null): Promise<F>;
  /** The run when it has ended. */
  ended(runId: string): Promise<Run>;
}

export const must = <T>(result: Result<T>): T => {
  if (isOk(result)) return result.ok;
  throw new CliFault(result.error);
};

export function siteOf(client: Client): SiteOf {
  const read = async <T extends TopicName>(topic: T): Promise<Topics[T]> =>
    must(await client.read(topic)).data as Topics[T];
  const until: SiteOf['until'] = (topic, find) =>
    new Promise((resolve, reject) => {
      const look = async (): Promise<void> => {
        const found = find(await read(topic));
        if (found === null) return;
        off();
        resolve(found);
      };
      const off = client.listen((change) => {
        if (change?.topic === topic) look().catch(reject);
      });
      look().catch(reject);
    });
  const hosts = (): Promise<readonly HostRecord[]> => read('hosts');
  return {
    client,
    app: () => read('app'),
    pairings: () => read('pairings'),
    hosts,
    runs: () => read('runs'),
    console: () => read('console'),
    host: async (key) => (await hosts()).find((host) => host.key === key) ?? null,
    until,
    ended: (runId) =>
      until('runs', (all) => all.find(({ id, state }) => id === runId && state === 'ended') ?? null),
  };
}
