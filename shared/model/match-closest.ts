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
  /** All that is better is more than this. */
  const mark = (): number =>
    work.left > started - stepsForFewest ? best.points : Math.ceil(best.points / bids.name) * bids.name;

  const search = (bidding: readonly Bid[], points: number): void => {
    if (points > best.points) best = { points, choice: chosen.map(({ at }) => at) };
    let open = bidding;
    while (open.length > 0) {
      const most = points + bids.weigh(open, packs);
      for (const { option, net } of bids.contenders(open, packs).sort(byPromise)) {
        // Points are whole numbers. What was found meanwhile counts.
        if (most < mark() + 1 - tiny) return;
        if (work.left <= 0) {
          mostOpen = Math.max(mostOpen, most);
          return;
        }
        // Tried without those before it, nor those that are equal to them.
        if (!open.some((bid) => bid.option === option)) continue;
        open = open.filter((bid) => bid.option !== option);
        work.left -= open.length;
        const undo = bids.choose(option);
        chosen.push(option);
        search(bids.after(option, open), points + net);
        chosen.pop();
        undo();
        open = open.filter((bid) => bid.option.twin !== option.twin);
      }
    }
  };
  search(
    group.flatMap((option) => bids.of(option) ?? []),
    0,
  );
  if (mostOpen >= mark() + 1 - tiny) work.isCut = true;
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
