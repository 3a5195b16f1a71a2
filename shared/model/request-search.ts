import leven from 'leven';
import type { PairingRequest } from './palette.ts';
import { isEmptyFilter, isMatch, plainText, readFilter } from './text-filter.ts';

export interface RequestSearch {
  readonly found: readonly PairingRequest[];
  /** Where nothing was found: those whose pairing ID is a slip or two away from what was typed, the nearest first. */
  readonly near: readonly PairingRequest[];
}

/** A slip more, and it is no mistyped ID any longer, but another one. */
const mostSlips = 3;

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
  const slipsTo = (other: string): number => leven(id, other, { maxDistance: mostSlips + 1 });
  const near = requests
    .map((request) => ({ request, slips: slipsTo(plainText(request.pairingId)) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((a, b) => a.slips - b.slips);
  return { found, near: near.map(({ request }) => request) };
}
