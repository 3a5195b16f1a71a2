import leven from 'leven';
import { isLikeHexId, lookOf } from './edge-host-id.ts';

/** An ID with what it is compared by, worked out once. */
interface Compared {
  readonly id: string;
  readonly look: string;
  readonly lower: string;
  readonly isHex: boolean;
}

const compared = (id: string): Compared => ({
  ...{ id, look: lookOf(id), lower: id.toLowerCase(), isHex: isLikeHexId(id) },
});

const sorted = (text: string): string => Array.from(text).sort().join('');

/** One character too much, too few, another, or two of them swapped. */
function isOneSlip(a: string, b: string): boolean {
  const slips = leven(a, b, { maxDistance: 3 });
  return slips <= 1 || (slips === 2 && a.length === b.length && sorted(a) === sorted(b));
}

/** Names that somebody gave differ by one character on purpose (`till-1`, `till-2`), those that hosts make do not. */
const isNear = (a: Compared, b: Compared): boolean =>
  a.look === b.look || (a.isHex && b.isHex && isOneSlip(a.lower, b.lower));

/** Of 24 characters or more, so many at one of the ends are as they were, wherever the slip is. */
const end = 11;

/** What a slip leaves as it is: only IDs that share one of these need to be compared. */
const partsOf = ({ look, lower, isHex }: Compared): readonly string[] => [
  `look ${look}`,
  ...(isHex ? [`begins ${lower.slice(0, end)}`, `ends ${lower.slice(-end)}`] : []),
];

/** A thousand IDs are compared with each other as they are typed. */
export function createNearIds(ids: readonly string[] = []) {
  const known = new Set<string>();
  const byPart = new Map<string, Compared[]>();
  const add = (id: string): void => {
    const one = compared(id);
    known.add(id);
    for (const part of partsOf(one)) {
      const there = byPart.get(part);
      if (there) there.push(one);
      else byPart.set(part, [one]);
    }
  };
  ids.forEach(add);
  return {
    add,
    has: (id: string): boolean => known.has(id),
    /** The first one that this may be, with a slip or a character read wrong; null: none. */
    nearTo: (id: string): string | null => {
      const own = compared(id);
      for (const part of partsOf(own)) {
        const near = byPart.get(part)?.find((other) => other.id !== id && isNear(own, other));
        if (near) return near.id;
      }
      return null;
    },
  };
}

export type NearIds = ReturnType<typeof createNearIds>;
