import type { Layer } from './layer.ts';
import { byCode } from './match-layers.ts';
import type { MatchProfile } from './profile-match.ts';

/** A profile as the search sees it. Only what the cluster has by name has a place in `packs`. */
export interface Option {
  /** Place among the profiles in order. */
  readonly at: number;
  /** All layers, also those of packs that the cluster has not. */
  readonly size: number;
  readonly packs: readonly number[];
  /** For each of `packs` how many layers of it. */
  readonly counts: readonly number[];
  /** Pack and version that the cluster has too. */
  readonly units: readonly number[];
  readonly unitCounts: readonly number[];
  /** For each of `units` the place of its pack in `packs`. */
  readonly unitPacks: readonly number[];
  /** Equal for profiles with equal layers. */
  readonly twin: number;
}

export interface Problem {
  readonly options: readonly Option[];
  /** By pack: how many layers of it the cluster has, in whatever version. */
  readonly wanted: readonly number[];
  /** By pack and version ("unit"): how many layers the cluster has. */
  readonly needed: readonly number[];
  /** By unit: its pack. */
  readonly packOf: readonly number[];
}

/** Places of the profiles that are chosen, in their order. */
export type Choice = readonly number[];

/** What a search may still do; the same on every laptop, unlike a time. */
export interface Work {
  left: number;
  isCut: boolean;
}

export const createWork = (steps: number): Work => ({ left: steps, isCut: false });

/** The length keeps apart what would read the same otherwise. */
const keyOf = ({ name, version }: Layer): string => `${name.length} ${name} ${version}`;
const linesOf = ({ layers }: MatchProfile): string => layers.map(keyOf).sort(byCode).join();

/** By name, version, UID. One that is given twice is there once; one without layers is not there. */
export function inOrder(profiles: readonly MatchProfile[]): readonly MatchProfile[] {
  const sorted = profiles
    .filter(({ layers }) => layers.length > 0)
    .sort(
      (a, b) =>
        byCode(a.name, b.name) ||
        byCode(a.version ?? '', b.version ?? '') ||
        byCode(a.uid, b.uid) ||
        byCode(linesOf(a), linesOf(b)),
    );
  const seen = new Set<string>();
  return sorted.filter(({ uid }) => !seen.has(uid) && seen.add(uid));
}

const placeIn = (places: Map<string, number>, key: string): number => {
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
};

/** What has no place is not counted. */
const counted = (places: readonly (number | undefined)[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const place of places) if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
};

/** Numbers in place of names; `at` of an option is the place of its profile. */
export function posed(local: readonly Layer[], profiles: readonly MatchProfile[]): Problem {
  const packs = new Map<string, number>();
  const units = new Map<string, number>();
  // In an order of its own, so that the way of the search does not depend on that of the cluster's answer.
  const layers = [...local].sort((a, b) => byCode(a.name, b.name) || byCode(a.version, b.version));
  const wanted = counted(layers.map(({ name }) => placeIn(packs, name)));
  const needed = counted(layers.map((layer) => placeIn(units, keyOf(layer))));
  const packOf: number[] = [];
  for (const layer of layers) packOf[placeIn(units, keyOf(layer))] = placeIn(packs, layer.name);
  const twins = new Map<string, number>();
  const options = profiles.map((profile, at): Option => {
    const own = counted(profile.layers.map(({ name }) => packs.get(name)));
    const same = counted(profile.layers.map((layer) => units.get(keyOf(layer))));
    const places = [...own.keys()];
    return {
      at,
      size: profile.layers.length,
      packs: places,
      counts: [...own.values()],
      units: [...same.keys()],
      unitCounts: [...same.values()],
      unitPacks: [...same.keys()].map((unit) => places.indexOf(packOf[unit] ?? -1)),
      twin: placeIn(twins, linesOf(profile)),
    };
  });
  return { options, wanted: [...wanted.values()], needed: [...needed.values()], packOf };
}
