import type { PaletteRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';

const largest = 50;

const tokenFor = (offset: number): string => Buffer.from(`next:${String(offset)}`).toString('base64url');
const offsetIn = (token: string): number =>
  Number(/^next:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? NaN);

const wholeOf = (text: string | undefined, standard: number): number =>
  text === undefined || text === '' ? standard : /^\d+$/.test(text) ? Number(text) : NaN;

interface Page<T> {
  readonly items: readonly T[];
  readonly listmeta: { continue: string; count: number; limit: number; offset: number };
}

/**
 * vendor: v1ListMetaData: `offset` is where the next request starts, `limit` how many came, `count` all there are; an empty
 * `continue` ends the list.
 */
export function pageOf<T>(
  all: readonly T[],
  query: Readonly<Record<string, string>>,
): Page<T> | PaletteRefusal {
  const limit = wholeOf(query['limit'], largest) || largest;
  const token = query['continue'] ?? '';
  const start = token === '' ? wholeOf(query['offset'], 0) : offsetIn(token);
  if (limit > largest) return refusals.tooLarge;
  if (Number.isNaN(limit) || Number.isNaN(start)) return refusals.invalid('offset or continue in query');
  const items = all.slice(start, start + limit);
  const next = start + items.length;
  return {
    items,
    listmeta: {
      continue: next < all.length ? tokenFor(next) : '',
      ...{ count: all.length, limit: items.length, offset: next },
    },
  };
}
