import type { PairingRequest } from './palette.ts';
import { isEmptyFilter, isMatch, plainText, readFilter } from './text-filter.ts';

export interface RequestSearch {
  readonly found: readonly PairingRequest[];
  /** Where nothing was found: those whose pairing ID is a slip or two away from what was typed, the nearest first. */
  readonly near: readonly PairingRequest[];
}

/** A slip more, and it is no mistyped ID any longer, but another one. */
const mostSlips = 3;

/** Characters to change, add or leave out to get from one text to the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of Array.from(a).entries()) {
    const row = [i + 1];
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        Math.min(
          (row[j - 1] ?? 0) + 1,
          (before[j] ?? 0) + 1,
          (before[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1),
        ),
      );
    before = row;
  }
  return before[b.length] ?? 0;
}

const textOf = ({ pairingId, clusterName, tags, hosts }: PairingRequest): string =>
  plainText(
    [pairingId, clusterName, ...tags, ...hosts.flatMap(({ id, name }) => [id, name ?? ''])].join(' '),
  );

/** vendor: Pair Local Cluster: a request is found by its pairing ID or by its tags; here by its name and hosts too. */
export function searchRequests(requests: readonly PairingRequest[], typed: string): RequestSearch {
  const filter = readFilter(typed);
  if (isEmptyFilter(filter)) return { found: requests, near: [] };
  const found = requests.filter((request) => isMatch(filter, textOf(request)));
  if (found.length > 0) return { found, near: [] };
  const id = plainText(typed.trim());
  const near = requests
    .map((request) => ({ request, slips: slipsBetween(id.slice(0, 200), plainText(request.pairingId)) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((a, b) => a.slips - b.slips);
  return { found, near: near.map(({ request }) => request) };
}
