import { fault } from '#shared/model/result.ts';
import type { ConsoleReply } from './client.ts';

/** vendor: "Maximum value of the limit is 50". */
const pageSize = 50;
/** A list without end is a console that goes round in circles. */
const mostPages = 100;

interface Page<I> {
  readonly items: readonly I[];
  readonly listmeta?:
    { readonly continue?: string | undefined; readonly offset?: number | undefined } | undefined;
}

type AskPage<I> = (query: {
  limit: number;
  offset: number;
  continue?: string;
}) => Promise<ConsoleReply<Page<I>>>;

/**
 * All pages of a list, each item once: what is added meanwhile moves others to the next page. Goes on where a page says so
 * (`continue`, `offset`); one that says neither is the last unless it is full.
 */
export async function allPages<I>(
  ask: AskPage<I>,
  uidOf: (item: I) => string | undefined,
  endpoint: string,
): Promise<ConsoleReply<readonly I[]>> {
  const found = new Map<string, I>();
  let next: { offset: number; continue?: string } = { offset: 0 };
  for (let page = 0; page < mostPages; page += 1) {
    const reply = await ask({ limit: pageSize, ...next });
    if (!('ok' in reply)) return reply;
    const { items, listmeta } = reply.ok;
    const before = found.size;
    for (const item of items) {
      const uid = uidOf(item);
      if (uid !== undefined && !found.has(uid)) found.set(uid, item);
    }
    const token = listmeta?.continue;
    const isLast = token === undefined ? items.length < pageSize : token === '';
    if (isLast || items.length === 0 || found.size === before) return { ok: [...found.values()] };
    next = {
      offset: Math.max(listmeta?.offset ?? 0, next.offset + items.length),
      ...(token !== undefined && { continue: token }),
    };
  }
  return { error: fault('console-too-long', { endpoint, pages: mostPages }), status: null };
}
