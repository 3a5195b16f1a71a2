import { oncePerRecord } from './once-per-record.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** As people count: `till 2` before `till 10`. */
export const byWord = (a: string, b: string): number => collator.compare(a, b);

interface Reachable {
  readonly address: string;
  readonly port: number;
}

/** An IPv4 address as the number it is; anything else comes after all of them. */
const rankOf = oncePerRecord(({ address }: Reachable): number => {
  const parts = address.split('.').map(Number);
  const isIp = parts.length === 4 && parts.every((part) => part >= 0 && part <= 255);
  return isIp ? parts.reduce((sum, part) => sum * 256 + part, 0) : Number.POSITIVE_INFINITY;
});

/** By where it answers: `10.0.0.9` before `10.0.0.10`, then by port. */
export function byAddress(a: Reachable, b: Reachable): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return (Number.isFinite(first) ? 0 : byWord(a.address, b.address)) || a.port - b.port;
}

export type Compare<T> = (a: T, b: T) => number;

/**
 * Sorts one list again and again: what changed little since the last time is put in order in about linear time. `compare`
 * has to tell any two apart.
 */
export function createSorter<T extends { readonly key: string }>() {
  let places: ReadonlyMap<string, number> = new Map();
  return (items: readonly T[], compare: Compare<T>): readonly T[] => {
    const placeOf = (item: T): number => places.get(item.key) ?? -1;
    const known: (T | undefined)[] = Array.from({ length: places.size });
    const fresh: T[] = [];
    for (const item of items) {
      const place = placeOf(item);
      if (place < 0) fresh.push(item);
      else known[place] = item;
    }
    const sorted = [...known.filter((item) => item !== undefined), ...fresh].sort(compare);
    if (sorted.some((item, index) => placeOf(item) !== index))
      places = new Map(sorted.map(({ key }, index) => [key, index]));
    return sorted;
  };
}
