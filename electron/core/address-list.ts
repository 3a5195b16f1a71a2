import { isIP } from 'node:net';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import type { ListReading } from '#shared/model/sweep.ts';
import { parseEndpoint } from '../discovery/address.ts';
import { cellsOf } from '../hosts/expected-line.ts';

const mostLines = 10_000;
const mostJunkNamed = 50;

type Entry = { readonly kind: 'address' | 'id' | 'formula'; readonly text: string };

/** A name counts as an address only when it cannot be a remark: with a port, a domain, or as a link. */
const looksLikeAddress = (cell: string): boolean =>
  isIP(cell) !== 0 ||
  /^https:\/\/\S+$/i.test(cell) ||
  /^\[[\da-f:.%\w]+\](:\d+)?$/i.test(cell) ||
  /^[\w.-]+:\d+$/.test(cell) ||
  /^[a-z\d](?:[\w-]*\.)+[a-z][\w-]*$/i.test(cell);

/** vendor: an edge host ID is `edge-` and the machine's UUID, unless the site names its own. */
const looksLikeId = (cell: string): boolean => /^edge-[\w-]{4,122}$/i.test(cell);

function entryOf(cell: string, isKnownId: (id: string) => boolean): Entry[] {
  if (isKnownId(cell) || looksLikeId(cell)) return [{ kind: 'id', text: cell }];
  if (looksLikeAddress(cell) && isOk(parseEndpoint(cell))) return [{ kind: 'address', text: cell }];
  return /^[=+@-]/.test(cell) ? [{ kind: 'formula', text: cell }] : [];
}

/**
 * A pasted list or file of addresses and edge host IDs, in any column; nothing in it is ever evaluated. `keyOf` answers
 * the key of a known host by its ID. A line that cannot be read costs itself and is named
 * by its number: what was pasted by mistake may be a secret.
 */
export function readAddressList(text: string, keyOf: (id: string) => string | null): Result<ListReading> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/);
  if (lines.filter((line) => line.trim() !== '').length > mostLines)
    return fail('list-too-long', { most: mostLines });
  const addresses = new Map<string, string>();
  const ids = new Map<string, string | null>();
  const junk: { line: number; fault: Fault }[] = [];
  let junkCount = 0;
  let duplicates = 0;
  /** True when it is new. */
  const addTo = <V>(seen: Map<string, V>, key: string, value: V): boolean =>
    !seen.has(key) && seen.set(key, value).has(key);
  const note = ({ kind, text: cell }: Entry): void => {
    const endpoint = kind === 'address' ? parseEndpoint(cell) : null;
    const isNew =
      endpoint && isOk(endpoint)
        ? addTo(addresses, `${endpoint.ok.host.toLowerCase()} ${String(endpoint.ok.port)}`, cell)
        : addTo(ids, cell, keyOf(cell));
    if (!isNew) duplicates += 1;
  };
  lines.forEach((row, index) => {
    if (row.trim() === '') return;
    const words = cellsOf(row).flatMap((cell) => cell.split(/\s+/));
    const entries = words.flatMap((word) => entryOf(word, (id) => keyOf(id) !== null));
    const understood = entries.filter(({ kind }) => kind !== 'formula');
    understood.forEach(note);
    if (understood.length > 0) return;
    junkCount += 1;
    if (junk.length >= mostJunkNamed) return;
    const line = index + 1;
    const code = entries.length > 0 ? 'entry-formula' : 'entry-unreadable';
    junk.push({ line, fault: fault(code, { line }) });
  });
  return ok({
    addresses: [...addresses.values()],
    ids: [...ids].map(([id, key]) => ({ id, key })),
    junk,
    junkCount,
    duplicates,
  });
}
