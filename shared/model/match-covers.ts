import { groupsOf } from './groups.ts';
import type { Choice, Option, Problem, Work } from './match-problem.ts';
import { sharesOf } from './match-shares.ts';

const mostCovers = 100;

/** Fewest first, then by the order of the profiles in them. */
function byLengthThenOrder(a: Choice, b: Choice): number {
  const at = a.length === b.length ? a.findIndex((place, index) => place !== b[index]) : -1;
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Keeps the best; a cover that is worse than all of as many as are wanted is not kept. */
function keep(covers: Choice[], extra: Choice): void {
  let at = covers.length;
  while (at > 0 && byLengthThenOrder(extra, covers[at - 1] ?? []) < 0) at -= 1;
  covers.splice(at, 0, extra);
  if (covers.length > mostCovers) covers.pop();
}

const both = (a: Choice, b: Choice): Choice => [...a, ...b].sort((one, other) => one - other);

/**
 * Every cover of the one part with every cover of the other, both in order: as many are at least as good as these two as
 * there are pairs of those before them, so most pairs need not be looked at.
 */
function combined(covers: readonly Choice[], others: readonly Choice[]): readonly Choice[] {
  const best: Choice[] = [];
  covers.forEach((cover, at) => {
    for (const other of others.slice(0, Math.floor(mostCovers / (at + 1)))) keep(best, both(cover, other));
  });
  return best;
}

/** Rounding must not make a bound a lie. */
const tiny = 1e-6;

/**
 * Exact covers of what one group of options can cover (Knuth's Algorithm X: the unit that the fewest options have is
 * covered first), fewest options first by branch and bound. What turned out to lead nowhere is not walked again.
 */
function coversOf(group: readonly Option[], needed: readonly number[], work: Work): readonly Choice[] {
  const left = [...needed];
  const units = [...new Set(group.flatMap((option) => option.units))];
  const isPlain = units.every((unit) => needed[unit] === 1);
  const { least, wasted } = sharesOf(group, needed, units);
  const covers: Choice[] = [];
  const chosen: Option[] = [];
  /** What was left, and with how many options it led nowhere. */
  const deadEnds = new Map<string, number>();
  const rivals = new Int32Array(needed.length);

  const use = ({ units: own, unitCounts }: Option, sign: 1 | -1): void => {
    own.forEach((unit, at) => {
      left[unit] = (left[unit] ?? 0) - sign * (unitCounts[at] ?? 0);
    });
  };
  const fits = ({ units: own, unitCounts }: Option): boolean => {
    for (let at = 0; at < own.length; at += 1) {
      work.left -= 1;
      if ((unitCounts[at] ?? 0) > (left[own[at] ?? 0] ?? 0)) return false;
    }
    return true;
  };
  /** -1: nothing is left to cover. */
  const rarest = (alive: readonly Option[]): number => {
    for (const unit of units) rivals[unit] = 0;
    for (const { units: own } of alive) {
      for (const unit of own) rivals[unit] = (rivals[unit] ?? 0) + 1;
      work.left -= own.length;
    }
    let best = -1;
    for (const unit of units)
      if ((left[unit] ?? 0) > 0 && (best < 0 || (rivals[unit] ?? 0) < (rivals[best] ?? 0))) best = unit;
    work.left -= units.length + alive.length;
    return best;
  };
  const isTooLong = (length: number): boolean =>
    covers.length === mostCovers && length > (covers.at(-1)?.length ?? 0) - 1 + tiny;

  /** True: there is a cover this way. `length`: how many options it takes at least. */
  const search = (alive: readonly Option[], length: number): boolean => {
    const unit = rarest(alive);
    if (unit < 0) {
      keep(
        covers,
        chosen.map(({ at }) => at).sort((a, b) => a - b),
      );
      return true;
    }
    const state = units.map((each) => left[each]).join() + (isPlain ? '' : alive.map(({ at }) => at).join());
    if ((deadEnds.get(state) ?? Infinity) <= chosen.length) return false;
    const ways = alive
      .filter((option) => option.units.includes(unit))
      .sort((a, b) => (wasted.get(a) ?? 0) - (wasted.get(b) ?? 0) || a.at - b.at);
    const tried = new Set<Option>();
    let found = false;
    for (const way of ways) {
      const next = length + (wasted.get(way) ?? 0);
      // Nor are those after it any shorter.
      if (isTooLong(next)) break;
      if (work.left <= 0) {
        work.isCut = true;
        return found;
      }
      // Each way is walked without those before it, so that no cover comes twice.
      tried.add(way);
      use(way, 1);
      chosen.push(way);
      const isAll = units.every((each) => left[each] === 0);
      const rest = isAll ? [] : alive.filter((option) => !tried.has(option) && fits(option));
      found = search(rest, next) || found;
      chosen.pop();
      use(way, -1);
    }
    if (!found) deadEnds.set(state, Math.min(chosen.length, deadEnds.get(state) ?? Infinity));
    return found;
  };
  search(group, least);
  return covers;
}

/** Choices whose profiles together have exactly what the cluster has; the best, at most 100. */
export function exactCovers({ options, needed }: Problem, work: Work): readonly Choice[] {
  const fitting = options.filter(
    ({ size, units, unitCounts }) =>
      unitCounts.reduce((sum, count) => sum + count, 0) === size &&
      units.every((unit, at) => (unitCounts[at] ?? 0) <= (needed[unit] ?? 0)),
  );
  const covered = new Set(fitting.flatMap(({ units }) => units));
  if (covered.size < needed.length || needed.length === 0) return [];
  const groups = [...groupsOf(fitting, ({ units }) => units)].sort((a, b) => a.length - b.length);
  let covers: readonly Choice[] = [[]];
  for (const group of groups) {
    covers = combined(covers, coversOf(group, needed, work));
    if (covers.length === 0) break;
  }
  return covers;
}
