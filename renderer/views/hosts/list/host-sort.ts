import type { HostRecord } from '#shared/model/host.ts';
import type { Compare } from '#shared/model/natural-order.ts';
import { byAddress, byWord } from '#shared/model/natural-order.ts';
import { roleOf } from '#shared/model/role.ts';
import { hostKeyName } from '#shared/model/names.ts';
import type { Sort } from '#shared/model/sort.ts';
import { modeWord } from '../host-words.ts';

type By = Compare<HostRecord>;

/** By the place of its word in this list: what needs somebody comes first. */
const byPlace =
  <W>(words: readonly W[], of: (host: HostRecord) => W): By =>
  (a, b) =>
    words.indexOf(of(a)) - words.indexOf(of(b));

/** For each column what its cells are put in order by. */
const columns: Readonly<Record<string, By>> = {
  Host: (a, b) => byWord(a.note.name || hostKeyName(a), b.note.name || hostKeyName(b)),
  Trust: byPlace(['changed', 'new', 'pinned'], ({ trust }) => trust.state),
  Session: byPlace(
    ['refused', 'expired', 'signed-out', 'signing-in', 'signed-in'],
    ({ session }) => session.state,
  ),
  Role: byPlace(['leader', 'follower', 'standalone', 'unknown'], roleOf),
  Mode: (a, b) => byWord(modeWord(a), modeWord(b)),
  Reach: byPlace(['lost', 'unknown', 'reachable'], ({ reach }) => reach.state),
};

/** By address, so that a row keeps its place while the list streams in; the key tells apart what else is the same. */
export const byPlaceOfHost: By = (a, b) => byAddress(a, b) || (a.key < b.key ? -1 : 1);

/** `sort` null: by address. Hosts that are alike in the column stay by address, whichever way it is sorted. */
export function hostOrder(sort: Sort | null): By {
  const by = sort && columns[sort.by];
  if (!by) return byPlaceOfHost;
  return (a, b) => (sort.down ? by(b, a) : by(a, b)) || byPlaceOfHost(a, b);
}
