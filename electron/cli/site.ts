import type { Client } from '#shared/contract/client.ts';
import type { AppState, TopicName, Topics } from '#shared/contract/topics.ts';
import type { HostRecord } from '#shared/model/host.ts';
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
  pairings(): Promise<readonly PairingRecord[]>;
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
  const hosts = (): Promise<readonly HostRecord[]> => read('hosts');
  const runs = (): Promise<readonly Run[]> => read('runs');
  return {
    client,
    app: () => read('app'),
    pairings: () => read('pairings'),
    hosts,
    runs,
    host: async (key) => (await hosts()).find((host) => host.key === key) ?? null,
    ended: (runId) =>
      new Promise((resolve, reject) => {
        const look = async (): Promise<void> => {
          const run = (await runs()).find(({ id }) => id === runId);
          if (run?.state !== 'ended') return;
          off();
          resolve(run);
        };
        const off = client.listen((change) => {
          if (change?.topic === 'runs') look().catch(reject);
        });
        look().catch(reject);
      }),
  };
}
