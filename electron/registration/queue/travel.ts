import { createHash } from 'node:crypto';
import type { ChainCollector } from '#shared/model/code-chain.ts';
import { chainOf, collectPart, joinedChain, readChainPart } from '#shared/model/code-chain.ts';
import { fileKind } from '#shared/model/file-kinds.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import { isPortable } from '#shared/model/queue-groups.ts';
import { canRetry } from '#shared/model/queue.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { SavedFile } from '#shared/model/saved-file.ts';
import type { Making } from '../../vault/sealed.ts';
import { seal, unseal } from '../../vault/sealed.ts';
import type { QueueBook } from './book.ts';
import type { Travelling } from './travel-form.ts';
import { readCargo, writeCargo } from './travel-form.ts';

export interface Travel {
  /**
   * What is not done yet, sealed: of these, or null: of all. On this laptop it is `handed-over` before the file is given
   * out. `codes`: the same as QR codes; none where that would take too many.
   */
  export(
    ids: readonly string[] | null,
    passphrase: string,
  ): Promise<Result<{ readonly file: SavedFile; readonly codes: readonly string[]; readonly count: number }>>;
  /** `known`: those that are here, or were: nothing becomes of them. The others wait for a confirm. */
  import(
    sealed: Buffer,
    passphrase: string,
  ): Promise<Result<{ readonly added: number; readonly known: number; readonly count: number }>>;
}

export interface TravelDeps {
  readonly book: QueueBook;
  readonly pairingKeys: Map<string, string>;
  /** What others know this laptop by. */
  readonly laptop: string;
  readonly write: (line: JournalLine) => void;
  /** What files are sealed with, where it is not the usual. */
  readonly making?: Making;
}

const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const line = (kind: string, details: JournalLine['details']): JournalLine => ({
  ...{ kind, hostId: null, address: null, details },
});

/** What a chain of QR codes says: the one that most of them belong to. */
export async function joinCodes(codes: readonly string[]): Promise<Result<Buffer>> {
  const seen = codes
    .map(readChainPart)
    .reduce<ChainCollector>((all, part) => (part ? collectPart(all, part) : all), []);
  const [chain] = [...seen].sort((a, b) => b.parts.size - a.parts.size);
  if (!chain) return fail('chain-not-joined');
  const bytes = await joinedChain(chain, sha256);
  return isOk(bytes) ? ok(Buffer.from(bytes.ok)) : bytes;
}

/** How the queue goes to another laptop, which has a line to Palette, and comes in there. */
export function createTravel({ book, pairingKeys, laptop, write, making }: TravelDeps): Travel {
  const packed = ({ id, endpoint, project, work, made }: QueueEntry): Travelling => ({
    ...{ id, endpoint, project, work, made, pairingKey: pairingKeys.get(id) ?? null },
  });

  const unpacked = (from: string, { pairingKey: _, ...item }: Travelling): QueueEntry => ({
    ...{ ...item, state: 'handed-over', since: Date.now(), fault: null, by: null, from },
  });

  /** Also for those that are here: a key is in memory only, and this start of Fieldlink may not have it. */
  const takeKeys = (entries: readonly Travelling[]): void => {
    for (const { id, pairingKey } of entries) {
      const entry = book.get(id);
      if (pairingKey !== null && entry && canRetry(entry) && !pairingKeys.has(id))
        pairingKeys.set(id, pairingKey);
    }
  };

  return {
    export: async (ids, passphrase) => {
      const chosen = book
        .list()
        .filter((entry) => isPortable(entry) && (ids === null || ids.includes(entry.id)));
      if (chosen.length === 0) return fail('queue-nothing-left');
      const sealed = await seal(writeCargo({ laptop, entries: chosen.map(packed) }), passphrase, making);
      if (!isOk(sealed)) return sealed;
      const codes = await chainOf(sealed.ok, sha256);
      // What was sent meanwhile stays what it is: the other laptop asks before it sends.
      const left = chosen.filter(({ id }) => {
        const now = book.get(id);
        return now !== null && isPortable(now);
      });
      const saved = await Promise.all(left.map(({ id }) => book.step(id, { is: 'handed-over' })));
      const unkept = saved.find((why) => why !== null);
      if (unkept) return { error: unkept };
      write(line('queue-exported', { count: String(chosen.length) }));
      const name = `fieldlink-queue-${new Date().toISOString().slice(0, 10)}.${fileKind('queue').ending}`;
      return ok({
        file: { name, base64: sealed.ok.toString('base64') },
        ...{ codes: isOk(codes) ? codes.ok : [], count: chosen.length },
      });
    },

    import: async (sealed, passphrase) => {
      const text = await unseal(sealed, passphrase, making);
      if (!isOk(text)) return text;
      const cargo = readCargo(text.ok);
      if (!isOk(cargo)) return cargo;
      const { laptop: from, entries } = cargo.ok;
      const fresh = [...new Map(entries.map((entry) => [entry.id, entry])).values()].filter(
        ({ id }) => !book.knows(id),
      );
      const unkept = await book.add(
        fresh.map((entry) => unpacked(from, entry)),
        false,
      );
      takeKeys(entries);
      if (unkept) return { error: unkept };
      const counts = { added: fresh.length, known: entries.length - fresh.length, count: entries.length };
      write(line('queue-imported', { from, count: String(counts.added), known: String(counts.known) }));
      return ok(counts);
    },
  };
}
