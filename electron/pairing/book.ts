import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { JournalLine } from '#shared/model/journal.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import { isFollowUpLeft } from '#shared/model/pairing.ts';
import type { KeptPairing } from '#shared/model/pairing-records.ts';
import { followed } from '#shared/model/pairing-records.ts';
import type { Fault } from '#shared/model/result.ts';
import type { OnPairing } from '../hosts/pairing-reader.ts';
import type { Told } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';
import { linesOf } from './lines.ts';

/** The oldest go first, those with something left to do last. */
const mostKept = 200;
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
const bookFile = z.object({ version: z.literal(1), pairings: z.array(kept) });

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

function fewer(records: readonly KeptPairing[]): readonly KeptPairing[] {
  const surplus = records.length - mostKept;
  const over = records.filter((record) => !isFollowUpLeft(record)).slice(0, Math.max(0, surplus));
  return records.filter((record) => !over.includes(record));
}

/** A request that was never made says nothing any more once the next one is. */
const isStale = (record: KeptPairing, next: KeptPairing): boolean =>
  record.state === 'unsent' && record.pairingId === null && record.address === next.address;

/** Not `remember`: kept in memory only. */
export async function openPairings(
  options: {
    readonly dir: string;
    readonly remember: boolean;
    readonly onChange: () => void;
    readonly write: (line: JournalLine) => void;
  } & Told,
): Promise<PairingBook> {
  const { remember, onChange, write } = options;
  const file = await openJsonFile(
    join(options.dir, 'pairings.json'),
    bookFile,
    { version: 1, pairings: [] },
    options,
  );
  let records: readonly KeptPairing[] = file.value.pairings;
  /** By record: `performance.now` of the end of the last act on it; infinite while one is under way. */
  const actedUntil = new Map<string, number>();

  const save = (): Promise<Fault | null> =>
    remember ? file.save({ version: 1, pairings: [...records] }) : Promise.resolve(null);
  const put = (before: KeptPairing | null, record: KeptPairing): Promise<Fault | null> => {
    if (isDeepStrictEqual(before, record)) return Promise.resolve(null);
    const others = before ? records : records.filter((each) => !isStale(each, record));
    records = before ? others.map((each) => (each === before ? record : each)) : fewer([...others, record]);
    for (const line of linesOf(before, record)) write(line);
    // An ID is shown when it can no longer be lost.
    return save().finally(onChange);
  };
  const get = (id: string): KeptPairing | null => records.find((record) => record.id === id) ?? null;

  return {
    list: () => [...records].reverse(),
    get,
    byPairingId: (pairingId) => records.find((record) => record.pairingId === pairingId) ?? null,
    add: (record) => put(null, record),
    change: (id, change) => {
      const record = get(id);
      return record ? put(record, change(record)) : Promise.resolve(null);
    },
    begin: (id) => {
      actedUntil.set(id, Infinity);
      return () => {
        actedUntil.set(id, performance.now());
      };
    },
    told: (host, facts, asked) => {
      for (const record of records) {
        const isUnderWay = asked < (actedUntil.get(record.id) ?? 0);
        void put(record, followed(record, { host, facts, isUnderWay, now: Date.now() }));
      }
    },
    forgetAll: async () => {
      records = [];
      onChange();
      if (remember) await file.remove();
    },
  };
}
