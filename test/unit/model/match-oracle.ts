import type { Layer } from '#shared/model/layer.ts';
import type { MatchProfile } from '#shared/model/profile-match.ts';

/** What the rules say about one combination of profiles, by nothing but counting. */
interface Judged {
  readonly uids: readonly string[];
  /** Layers that do not match. */
  readonly bad: number;
  /** Layers of the cluster that the profiles have by name. */
  readonly named: number;
}

const tally = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const shared = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);

const nameOf = ({ name }: Layer): string => name;
const wholeOf = ({ name, version }: Layer): string => `${name}@${version}`;

/** How many layers of each pack, and of each pack in each version. */
interface Cluster {
  readonly mine: ReadonlyMap<string, number>;
  readonly whole: ReadonlyMap<string, number>;
}

/**
 * Of one pack, what is equal on both sides matches; of the rest each one here goes with one there (`version`); what is
 * still left on either side is one more that does not match. So a pack has as many layers in the table as the side with
 * more of it.
 */
function judged({ mine, whole }: Cluster, chosen: readonly MatchProfile[]): Judged {
  const there = chosen.flatMap(({ layers }) => layers);
  const theirs = tally(there.map(nameOf));
  const rows = [...new Set([...mine.keys(), ...theirs.keys()])].reduce(
    (sum, name) => sum + Math.max(mine.get(name) ?? 0, theirs.get(name) ?? 0),
    0,
  );
  return {
    uids: chosen.map(({ uid }) => uid),
    bad: rows - shared(whole, tally(there.map(wholeOf))),
    named: shared(mine, theirs),
  };
}

export interface Oracle {
  /** Sets of UIDs, the fewest first. */
  readonly valid: readonly (readonly string[])[];
  readonly closest: { readonly bad: number; readonly named: number; readonly profiles: number };
}

/** Tries every combination there is (vendor: Pair Local Cluster with Palette, matching rule; design §4, `match`). */
export function tryAll(local: readonly Layer[], profiles: readonly MatchProfile[]): Oracle {
  const usable = profiles.filter(({ layers }) => layers.length > 0);
  const cluster = { mine: tally(local.map(nameOf)), whole: tally(local.map(wholeOf)) };
  const all = Array.from({ length: 2 ** usable.length }, (_, mask) =>
    judged(
      cluster,
      usable.filter((_profile, at) => (mask >> at) & 1),
    ),
  );
  const best = [...all].sort(
    (a, b) => a.bad - b.bad || b.named - a.named || a.uids.length - b.uids.length,
  )[0];
  const exact = all.filter(({ uids, bad }) => uids.length > 0 && bad === 0);
  return {
    valid: exact.map(({ uids }) => uids).sort((a, b) => a.length - b.length),
    closest: { bad: best?.bad ?? 0, named: best?.named ?? 0, profiles: best?.uids.length ?? 0 },
  };
}
