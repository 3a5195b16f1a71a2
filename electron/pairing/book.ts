import { z } from 'zod';
import type { PairingRecord } from '#shared/model/pairing.ts';
import { isFollowUpLeft } from '#shared/model/pairing.ts';
import type { KeptPairing } from '#shared/model/pairing-records.ts';
import { followed } from '#shared/model/pairing-records.ts';
import type { Fault } from '#shared/model/result.ts';
import type { OnPairing } from '../hosts/pairing-reader.ts';
import type { ListKeeping } from '../vault/kept-list.ts';
import { openKeptList } from '../vault/kept-list.ts';
import { linesOf } from './lines.ts';

const words = z.string().max(2_000);

const kept = z.object({
  id: words,
  pairingId: words.nullable(),
  hostId: words.nullable(),
  address: words,
  clusterName: words.nullable(),
  endpoint: words,
  insecure: z.boolean(),
  sentAt: z.number().nullable(),
  state: z.enum(['sending', 'pairing', 'paired', 'rejected', 'failed', 'withdrawn', 'unsent', 'unknown']),
  since: z.number(),
  message: words.nullable(),
  followUp: z.object({ since: z.number(), doneAt: z.number().nullable() }).nullable(),
  before: words.nullable(),
  open: z.enum(['send', 'withdraw']).nullable(),
}) satisfies z.ZodType<KeptPairing>;

/** Every pairing request that this laptop made, in `pairings.json`: an ID must never be lost, a token is never in it. */
export interface PairingBook {
  /** The newest first. */
  list(): readonly PairingRecord[];
  get(id: string): KeptPairing | null;
  byPairingId(pairingId: string): KeptPairing | null;
  /** Null when it is on disk, else why not; it is shown from now on in any case. */
  add(record: KeptPairing): Promise<Fault | null>;
  /** The same for a change; unknown records stay unknown. */
  change(id: string, change: (record: KeptPairing) => KeptPairing): Promise<Fault | null>;
  /** Somebody works on it: until the answer, that its host tells no request proves nothing. */
  begin(id: string): () => void;
  /** A host has told what it has. */
  told: OnPairing;
  /** Also what was set aside as damaged. */
  forgetAll(): Promise<void>;
}

/** A request that was never made says nothing any more once the next one is. */
const isStale = (record: KeptPairing, next: KeptPairing): boolean =>
  record.state === 'unsent' && record.pairingId === null && record.address === next.address;

/** Not `remember`: new ones are kept in memory only. */
export async function openPairings(keeping: ListKeeping): Promise<PairingBook> {
  const list = await openKeptList<KeptPairing>(
    {
      ...{ name: 'pairings', item: kept, linesOf },
      ...{ most: 200, mayGo: (record) => !isFollowUpLeft(record) },
      // An ID is shown when it can no longer be lost.
      isToldOnceKept: true,
    },
    keeping,
  );
  /** By record: `performance.now` of the end of the last act on it; infinite while one is under way. */
  const actedUntil = new Map<string, number>();

  return {
    list: () => [...list.all()].reverse(),
    get: list.get,
    byPairingId: (pairingId) => list.all().find((record) => record.pairingId === pairingId) ?? null,
    add: (record) => list.add([record], (each) => isStale(each, record)),
    change: list.change,
    begin: (id) => {
      actedUntil.set(id, Infinity);
      return () => {
        actedUntil.set(id, performance.now());
      };
    },
    told: (host, facts, asked) => {
      for (const { id } of list.all()) {
        const isUnderWay = asked < (actedUntil.get(id) ?? 0);
        void list.change(id, (record) => followed(record, { host, facts, isUnderWay, now: Date.now() }));
      }
    },
    forgetAll: list.forgetAll,
  };
}
