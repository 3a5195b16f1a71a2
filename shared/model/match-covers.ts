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

/** An option, in a group of which it knows the units by their place. */
interface Piece {
  readonly at: number;
  readonly places: readonly number[];
  readonly counts: readonly number[];
  readonly wasted: number;
  /** Tried before, with the same beginning. */
  isOut: boolean;
}

/** Rounding must not make a bound a lie. */
const tiny = 1e-6;

/**
 * Exact covers of what one group of options can cover (Knuth's Algorithm X: the unit that the fewest options have is
 * covered first), fewest options first by branch and bound. What turned out to lead nowhere is not walked again.
 */
function coversOf(group: readonly Option[], needed: readonly number[], work: Work): readonly Choice[] {
  const units = [...new Set(group.flatMap((option) => option.units))];
  const { least, wasted } = sharesOf(group, needed, units);
  const placeOf = new Map(units.map((unit, place) => [unit, place]));
  const pieces = group.map((option): Piece => {
    const places = option.units.map((unit) => placeOf.get(unit) ?? 0);
    return {
      at: option.at,
      places,
      counts: option.unitCounts,
      wasted: wasted.get(option) ?? 0,
      isOut: false,
    };
  });
  const left = Int32Array.from(units, (unit) => needed[unit] ?? 0);
  const isPlain = left.every((count) => count === 1);
  const rivals = new Int32Array(units.length);
  const covers: Choice[] = [];
  const chosen: number[] = [];
  /** What was left, and with how many options it led nowhere. */
  const deadEnds = new Map<string, number>();

  const use = ({ places, counts }: Piece, sign: 1 | -1): void => {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      left[place] = (left[place] ?? 0) - sign * (counts[at] ?? 0);
    }
  };
  const fits = ({ places, counts, isOut }: Piece): boolean => {
    if (isOut) return false;
    for (let at = 0; at < places.length; at += 1) {
      work.left -= 1;
      if ((counts[at] ?? 0) > (left[places[at] ?? 0] ?? 0)) return false;
    }
    return true;
  };
  /** -1: nothing is left to cover. */
  const rarest = (alive: readonly Piece[]): number => {
    rivals.fill(0);
    for (const { places } of alive) {
      for (const place of places) rivals[place] = (rivals[place] ?? 0) + 1;
      work.left -= places.length;
    }
    work.left -= units.length + alive.length;
    let best = -1;
    let fewest = Infinity;
    for (let place = 0; place < left.length; place += 1) {
      const count = rivals[place] ?? 0;
      if (count < fewest && (left[place] ?? 0) > 0) [best, fewest] = [place, count];
    }
    return best;
  };
  const isTooLong = (length: number): boolean =>
    covers.length === mostCovers && length > (covers.at(-1)?.length ?? 0) - 1 + tiny;
  /** All that the rest of a way depends on. Where each unit is needed once, what is alive follows from what is left. */
  const stateOf = (alive: readonly Piece[]): string =>
    isPlain ? String.fromCharCode(...left) : `${left.join()} ${alive.map(({ at }) => at).join()}`;

  /** True: there is a cover this way. `length`: how many options it takes at least. */
  const search = (alive: readonly Piece[], length: number): boolean => {
    const rare = rarest(alive);
    if (rare < 0) {
      keep(
        covers,
        [...chosen].sort((a, b) => a - b),
      );
      return true;
    }
    if (rivals[rare] === 0) return false;
    const state = stateOf(alive);
    if ((deadEnds.get(state) ?? Infinity) <= chosen.length) return false;
    const ways = alive
      .filter(({ places }) => places.includes(rare))
      .sort((a, b) => a.wasted - b.wasted || a.at - b.at);
    let found = false;
    for (const way of ways) {
      const next = length + way.wasted;
      // Nor are those after it any shorter.
      if (isTooLong(next)) break;
      if (work.left <= 0) {
        work.isCut = true;
        break;
      }
      // Each way is walked without those before it, so that no cover comes twice.
      way.isOut = true;
      use(way, 1);
      chosen.push(way.at);
      const rest = left.some((count) => count > 0) ? alive.filter(fits) : [];
      found = search(rest, next) || found;
      chosen.pop();
      use(way, -1);
    }
    for (const way of ways) way.isOut = false;
    if (!found) deadEnds.set(state, Math.min(chosen.length, deadEnds.get(state) ?? Infinity));
    return found;
  };
  search(pieces, least);
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
