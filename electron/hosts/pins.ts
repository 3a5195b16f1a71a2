import { join } from 'node:path';
import { z } from 'zod';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Keeping } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';

/** No host may fill the disk with addresses of its own. */
const mostAddresses = 64;

const pin = z.object({
  certSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** HOST:PORT as dialled when it was pinned. None: expected of an edge host ID, wherever it turns up. */
  addresses: z.array(z.string().max(300)).max(mostAddresses),
  hostId: z.string().max(128).nullable(),
  /** True: from an imported list, compared by nobody here. */
  expected: z.boolean().default(false),
  /** Epoch milliseconds; 0: never seen since it was pinned. */
  lastSeen: z.number().default(0),
  movedFrom: z.string().max(300).nullable().default(null),
});
const pinFile = z.object({ version: z.literal(1), pins: z.array(pin) });

/** A certificate a person (or the demo site, which made it) vouched for, and where. Not secret (design §6). */
export type Pin = z.output<typeof pin>;
/** What is new of a pinned host without anybody deciding anything. */
export type Seen = Pick<Pin, 'certSha256' | 'addresses' | 'lastSeen' | 'movedFrom'>;

export interface Pins {
  all(): readonly Pin[];
  add(...pins: readonly NewPin[]): Promise<unknown>;
  note(seen: readonly Seen[]): Promise<unknown>;
  /** From these addresses, and wherever it was expected without one. */
  remove(certSha256: CertSha256, addresses: readonly string[]): Promise<unknown>;
  /** Also what was set aside as damaged. */
  forgetAll(): Promise<unknown>;
}

export type NewPin = Pick<Pin, 'certSha256' | 'addresses' | 'hostId'> & Partial<Pin>;

const isAnywhere = ({ addresses }: Pin): boolean => addresses.length === 0;

/** Takes the addresses from whoever has them; who is left with none goes. */
const without = (pins: readonly Pin[], addresses: ReadonlySet<string>): Pin[] =>
  pins.flatMap((each) => {
    if (!each.addresses.some((at) => addresses.has(at))) return each;
    const left = each.addresses.filter((at) => !addresses.has(at));
    return left.length === 0 ? [] : [{ ...each, addresses: left }];
  });

/** What waits for an ID or a certificate has been met by a pin that says where; or is said anew. */
const isAnswered = (waiting: Pin, by: ReadonlySet<string>): boolean =>
  isAnywhere(waiting) && (by.has(waiting.certSha256) || by.has(waiting.hostId ?? ''));

/** One pin per address; pinning anew replaces what the address had. Not `remember`: kept in memory only. */
export async function openPins(options: Keeping): Promise<Pins> {
  const path = join(options.dir, 'pins.json');
  const file = await openJsonFile(path, pinFile, { version: 1, pins: [] }, options);
  let pins = file.value.pins;
  let writing: Promise<unknown> = Promise.resolve();

  /** `replace`: trust that somebody took back must not come back with an older state of the file. */
  const save = (next: Pin[], how: 'save' | 'replace' = 'save'): Promise<unknown> => {
    pins = next;
    if (options.remember) writing = file[how]({ version: 1, pins });
    return writing;
  };

  return {
    all: () => pins,
    add: (...added) => {
      const taken = new Set(added.flatMap(({ addresses }) => addresses));
      const met = new Set(added.flatMap(({ certSha256, hostId }) => [certSha256, hostId ?? certSha256]));
      const fresh = added.map((each) => ({
        ...{ expected: false, lastSeen: 0, movedFrom: null },
        ...each,
        addresses: each.addresses.slice(0, mostAddresses),
      }));
      return save([...without(pins, taken).filter((each) => !isAnswered(each, met)), ...fresh]);
    },
    note: (seen) => {
      const news = new Map(seen.flatMap((each) => each.addresses.map((at) => [at, each])));
      const next = pins.map((each) => {
        const found = news.get(each.addresses[0] ?? '');
        if (found?.certSha256 !== each.certSha256) return each;
        const { lastSeen, movedFrom } = found;
        const isNews = lastSeen !== each.lastSeen || movedFrom !== each.movedFrom;
        return isNews ? { ...each, lastSeen, movedFrom } : each;
      });
      return next.some((each, index) => each !== pins[index]) ? save(next) : writing;
    },
    remove: (certSha256, addresses) => {
      const mine = (each: Pin): boolean => each.certSha256 === certSha256;
      const placed = pins.filter((each) => mine(each) && !isAnywhere(each));
      const left = [...pins.filter((each) => !mine(each)), ...without(placed, new Set(addresses))];
      return save(left, 'replace');
    },
    forgetAll: () => {
      pins = [];
      if (options.remember) writing = file.remove();
      return writing;
    },
  };
}
