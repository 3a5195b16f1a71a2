import type { HostRecord } from '#shared/model/host.ts';
import type { PairingFacts } from '#shared/model/pairing.ts';
import { sameWord } from '#shared/model/role.ts';
import { operations } from '#shared/wire/operations.ts';
import type { PairDetails } from '#shared/wire/pairing.ts';
import type { Registry } from './registry.ts';
import type { Ask } from './sessions.ts';

/** Reads `pair/details` and records it. Null: there is no request; undefined: the host did not tell. */
export type ReadPairing = (key: string) => Promise<PairingFacts | null | undefined>;

/** Told of every answer; `asked`: when the question left, in ms of `performance.now`. */
export type OnPairing = (host: HostRecord, pairing: PairingFacts | null, asked: number) => void;

/** vendor: v1ClusterPairDetailsResponse.status. In whatever case an agent writes them; other words stay as they are. */
const words = ['Pairing', 'Paired', 'Rejected', 'Failed'];
const wordOf = (told: string): string => words.find((word) => sameWord(told, word.toLowerCase())) ?? told;

/** Null: an answer that tells of no request is none (inferred). */
const factsOf = (told: PairDetails, message: string | null): PairingFacts | null =>
  told.pairingUid === undefined && !told.status
    ? null
    : {
        pairingId: told.pairingUid ?? null,
        status: wordOf(told.status ?? ''),
        message,
        endpoint: told.paletteEndpoint || null,
        insecure: told.insecure ?? false,
      };

export function createPairingReader(deps: {
  ask: Ask;
  registry: Registry;
  onPairing?: OnPairing;
  /** What may be shown of the words of a host. */
  clean?: (words: string | undefined) => string | null;
}): ReadPairing {
  const { ask, registry, onPairing = () => undefined, clean = (words) => words || null } = deps;
  return async (key) => {
    const asked = performance.now();
    const reply = await ask(key, operations.pairDetails);
    if (!('ok' in reply) && reply.status !== 404) return undefined;
    const pairing = 'ok' in reply ? factsOf(reply.ok, clean(reply.ok.message)) : null;
    registry.learn(key, { pairing });
    const host = registry.get(key);
    if (host) onPairing(host, pairing, asked);
    return pairing;
  };
}
