import type { Option } from './match-problem.ts';

export interface Shares {
  /** So many options it takes at least to cover all units. */
  readonly least: number;
  /** How many more it takes with this option than at least: a cover has `least` and what its options waste, together. */
  readonly wasted: ReadonlyMap<Option, number>;
}

/**
 * Gives every unit a share of one, so that the units of no option have more than one together: a dual solution of the
 * linear program of set partitioning, which bounds the number of options from below. Begins with what the largest option
 * of a unit gives it; then each is raised as far as it goes, units that few options have first.
 */
export function sharesOf(
  group: readonly Option[],
  needed: readonly number[],
  units: readonly number[],
): Shares {
  const having = new Map<number, { option: Option; count: number }[]>(units.map((unit) => [unit, []]));
  for (const option of group)
    option.units.forEach((unit, at) => having.get(unit)?.push({ option, count: option.unitCounts[at] ?? 1 }));
  const wasted = new Map(group.map((option) => [option, 1]));
  let least = 0;
  const raise = (unit: number, by: number): void => {
    least += by * (needed[unit] ?? 0);
    for (const { option, count } of having.get(unit) ?? [])
      wasted.set(option, (wasted.get(option) ?? 0) - by * count);
  };
  for (const [unit, rivals] of having)
    raise(unit, 1 / rivals.reduce((most, { option }) => Math.max(most, option.size), 1));
  for (const [unit, rivals] of [...having].sort(([, a], [, b]) => a.length - b.length)) {
    const free = rivals.map(({ option, count }) => (wasted.get(option) ?? 0) / count);
    raise(
      unit,
      free.reduce((least, each) => Math.min(least, each), 1),
    );
  }
  return { least, wasted };
}
