import { groupsOf } from './groups.ts';
import type { Choice, Option, Problem, Work } from './match-problem.ts';

/** An option at one moment of the search. */
interface Bid {
  readonly option: Option;
  /** What is gained for sure with it alone, and for each point that it could gain at most. */
  readonly net: number;
  readonly ratio: number;
}

/** Rounding must not make a bound a lie. */
const tiny = 1e-6;

/** No number of options and no number of layers by name may outweigh one layer that does not match. */
function weightsOf({ options, needed }: Problem): { layer: number; name: number } {
  const name = options.length + 1;
  return { name, layer: name * (needed.reduce((sum, count) => sum + count, 0) + 1) };
}

/**
 * Branch and bound over one group of options. Told in points: a layer that does not match costs `layer`, a layer of the
 * cluster that is had by name gives `name`, an option costs one.
 *
 * What an option can gain only shrinks as others are chosen, and what it costs only grows: so an option that gains nothing
 * now never will. The bound: the cost of each option is laid on the points it could gain, in equal parts; each point is
 * gained once, at best from the option that asks the least for it.
 */
function closestOf(group: readonly Option[], problem: Problem, work: Work): Choice {
  const { layer, name } = weightsOf(problem);
  const room = [...problem.wanted];
  const lacking = [...problem.needed];
  const byUnit = new Float64Array(lacking.length);
  const byPack = new Float64Array(room.length);
  const rivals = new Int32Array(lacking.length);
  const chosen: Option[] = [];
  let best = { points: 0, choice: [] as Choice };
  /** The most that could still have been gained where the search was cut. */
  let mostOpen = 0;

  const take = (from: number[], places: readonly number[], counts: readonly number[]): number[] =>
    places.map((place, at) => {
      const taken = Math.min(from[place] ?? 0, counts[at] ?? 0);
      from[place] = (from[place] ?? 0) - taken;
      return taken;
    });
  const giveBack = (to: number[], places: readonly number[], counts: readonly number[]): void => {
    places.forEach((place, at) => {
      to[place] = (to[place] ?? 0) + (counts[at] ?? 0);
    });
  };
  const inCommon = (
    held: readonly number[],
    places: readonly number[],
    counts: readonly number[],
  ): number => {
    let sum = 0;
    for (let at = 0; at < places.length; at += 1)
      sum += Math.min(held[places[at] ?? 0] ?? 0, counts[at] ?? 0);
    work.left -= places.length;
    return sum;
  };
  const bidOf = (option: Option): Bid | null => {
    const named = inCommon(room, option.packs, option.counts);
    const gain = inCommon(lacking, option.units, option.unitCounts) * layer + named * name;
    const net = gain - (option.size - named) * layer - 1;
    return net > 0 ? { option, net, ratio: net / gain } : null;
  };

  /** Sets what each point is worth at best; answers how much can be gained at most. */
  const weigh = (bids: readonly Bid[]): number => {
    byUnit.fill(0);
    byPack.fill(0);
    rivals.fill(0);
    for (const { option, ratio } of bids) {
      for (const unit of option.units) {
        if (ratio > (byUnit[unit] ?? 0)) byUnit[unit] = ratio;
        rivals[unit] = (rivals[unit] ?? 0) + 1;
      }
      for (const pack of option.packs) if (ratio > (byPack[pack] ?? 0)) byPack[pack] = ratio;
    }
    let most = 0;
    for (let unit = 0; unit < lacking.length; unit += 1)
      most += (lacking[unit] ?? 0) * (byUnit[unit] ?? 0) * layer;
    for (let pack = 0; pack < room.length; pack += 1) most += (room[pack] ?? 0) * (byPack[pack] ?? 0) * name;
    work.left -= lacking.length + room.length;
    return most;
  };
  /** The point with the fewest bids: those that have the unit, or the pack where no unit is to be gained. */
  const contenders = (bids: readonly Bid[]): readonly Bid[] => {
    let unit = -1;
    for (let each = 0; each < lacking.length; each += 1)
      if (
        (lacking[each] ?? 0) > 0 &&
        (byUnit[each] ?? 0) > 0 &&
        (unit < 0 || (rivals[each] ?? 0) < (rivals[unit] ?? 0))
      )
        unit = each;
    const pack = unit < 0 ? byPack.findIndex((ratio, each) => ratio > 0 && (room[each] ?? 0) > 0) : -1;
    return bids
      .filter(({ option }) => (unit < 0 ? option.packs.includes(pack) : option.units.includes(unit)))
      .sort((a, b) => b.net - a.net || a.option.at - b.option.at);
  };

  const search = (open: readonly Option[], points: number): void => {
    if (points > best.points) best = { points, choice: chosen.map(({ at }) => at) };
    let bids = open.flatMap((option) => bidOf(option) ?? []);
    while (bids.length > 0) {
      const most = points + weigh(bids);
      // Points are whole numbers.
      if (most < best.points + 1 - tiny) return;
      if (work.left <= 0) {
        mostOpen = Math.max(mostOpen, most);
        return;
      }
      for (const { option, net } of contenders(bids)) {
        // Walked without those before it, nor those that are equal to them.
        if (!bids.some((bid) => bid.option === option)) continue;
        bids = bids.filter((bid) => bid.option !== option);
        const named = take(room, option.packs, option.counts);
        const matched = take(lacking, option.units, option.unitCounts);
        chosen.push(option);
        search(
          bids.map((bid) => bid.option),
          points + net,
        );
        chosen.pop();
        giveBack(room, option.packs, named);
        giveBack(lacking, option.units, matched);
        bids = bids.filter((bid) => bid.option.twin !== option.twin);
      }
    }
  };
  search(group, 0);
  // Cut short, but nothing better was to be had: only the number of options could have been less.
  if (Math.ceil((mostOpen - tiny) / name) > Math.ceil(best.points / name)) work.isCut = true;
  return best.choice;
}

/** The choice with the fewest layers that do not match, whatever it is; perhaps that of nothing at all. */
export function closestChoice(problem: Problem, work: Work): Choice {
  const groups = groupsOf(
    problem.options.filter(({ packs }) => packs.length > 0),
    ({ packs }) => packs,
  );
  return groups.flatMap((group) => closestOf(group, problem, work)).sort((a, b) => a - b);
}
