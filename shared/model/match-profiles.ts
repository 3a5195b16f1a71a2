import type { Layer } from './layer.ts';
import { closestChoice } from './match-closest.ts';
import { exactCovers } from './match-covers.ts';
import { compareLayers } from './match-layers.ts';
import { createWork, inOrder, posed } from './match-problem.ts';
import type { Match, MatchProfile } from './profile-match.ts';

/** Steps of the two searches, of which a laptop does some fifty millions a second. */
const mostSteps = { covering: 12_000_000, nearing: 3_000_000 };

/**
 * Which combinations of profiles have exactly the packs of the cluster, name and version, each as often as it has them
 * (vendor: Pair Local Cluster with Palette, matching rule); where none has, the one that comes closest.
 *
 * Closest: the fewest layers that do not match, then the most layers of the cluster that the profiles have by name, then
 * the fewest profiles. Combinations of equally many profiles go by the names, versions and UIDs of these. So the answer
 * depends on what is given, not on its order. A profile without layers is never part of an answer; a cluster without
 * layers has no valid combination, as there is nothing to choose. The work is bounded: `isComplete` is false when it ended
 * before all was tried; that the closest is that of the fewest profiles is not tried for as long.
 */
export function matchProfiles(local: readonly Layer[], profiles: readonly MatchProfile[]): Match {
  const sorted = inOrder(profiles);
  const problem = posed(local, sorted);
  const covering = createWork(mostSteps.covering);
  const nearing = createWork(mostSteps.nearing);
  const covers = exactCovers(problem, covering);
  const choice = covers[0] ?? closestChoice(problem, nearing);
  const chosen = choice.flatMap((at) => sorted[at] ?? []);
  const layers = compareLayers(local, chosen);
  // Where the first search was cut short, the second may have found one all the same.
  const isCover = chosen.length > 0 && layers.every(({ verdict }) => verdict === 'match');
  const valid = covers.length === 0 && isCover ? [choice] : covers;
  return {
    valid: valid.map((cover) => cover.flatMap((at) => sorted[at]?.uid ?? [])),
    closest: { profiles: chosen.map(({ uid }) => uid), layers },
    isComplete: !covering.isCut && !nearing.isCut,
  };
}
