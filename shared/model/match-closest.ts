import { groupsOf } from './groups.ts';
import { createBids } from './match-bids.ts';
import type { Bid, Bids } from './match-bids.ts';
import type { Choice, Option, Problem, Work } from './match-problem.ts';

/** Rounding must not make a bound a lie. */
const tiny = 1e-6;

/** Steps until only fewer layers that do not match are looked for, and no longer fewer profiles for as many. */
const stepsForFewest = 100_000;

/** What spoils the least first, then what gains the most. */
const byPromise = (a: Bid, b: Bid): number => a.loss - b.loss || b.net - a.net || a.option.at - b.option.at;

/**
 * Branch and bound over one group of options. Of a cluster's pack that the fewest options could cover well, these options
 * are tried first, the most promising of them first of all.
 */
function closestOf(group: readonly Option[], bids: Bids, work: Work): Choice {
  const packs = [...new Set(group.flatMap((option) => option.packs))];
  const chosen: Option[] = [];
  let best = { points: 0, choice: [] as Choice };
  /** The most that could still have been gained where the search was cut. */
  let mostOpen = 0;
  const started = work.left;
  /** All that is better has at least so many points, which are whole numbers. */
  const better = (): number => {
    const asMany =
      work.left > started - stepsForFewest ? best.points : Math.ceil(best.points / bids.name) * bids.name;
    return asMany + 1 - tiny;
  };

  const search = (bidding: readonly Bid[], points: number): void => {
    if (points > best.points) best = { points, choice: chosen.map(({ at }) => at) };
    let open = bidding;
    while (open.length > 0) {
      const most = points + bids.weigh(open, packs);
      if (most < better()) return;
      const contest = bids.contenders(open, packs);
      const tried = new Set<number>();
      const untried = (): readonly Bid[] => open.filter(({ option }) => !tried.has(option.twin));
      for (const { option, net, waste } of contest.bids.sort(byPromise)) {
        // What was found meanwhile counts.
        if (most < better()) return;
        if (work.left <= 0) {
          mostOpen = Math.max(mostOpen, most);
          return;
        }
        if (tried.has(option.twin)) continue;
        if (most - waste >= better() || points + net > best.points) {
          // Tried without those before it, nor those that are equal to them.
          const others = untried();
          work.left -= open.length;
          const undo = bids.choose(option);
          chosen.push(option);
          search(bids.after(option, others), points + net);
          chosen.pop();
          undo();
        }
        tried.add(option.twin);
      }
      if (most - contest.without < better()) return;
      open = untried();
    }
  };
  search(
    group.flatMap((option) => bids.of(option) ?? []),
    0,
  );
  if (mostOpen >= better()) work.isCut = true;
  return best.choice;
}

/** The choice with the fewest layers that do not match, whatever it is; perhaps that of nothing at all. */
export function closestChoice(problem: Problem, work: Work): Choice {
  const bids = createBids(problem, work);
  const known = problem.options.filter(({ packs }) => packs.length > 0);
  return groupsOf(known, ({ packs }) => packs)
    .flatMap((group) => closestOf(group, bids, work))
    .sort((a, b) => a - b);
}
