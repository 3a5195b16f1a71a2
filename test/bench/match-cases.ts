import type { Layer } from '#shared/model/layer.ts';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { numbersOf } from '../kit/random.ts';

export interface MatchCase {
  readonly local: readonly Layer[];
  readonly profiles: readonly MatchProfile[];
}

/** The same site on every laptop. */
function dice(seed: number): (sides: number) => number {
  const next = numbersOf(seed);
  return (sides) => next() % sides;
}

const layerCount = 200;
const profileCount = 500;
const local = Array.from({ length: layerCount }, (_, at): Layer => ({
  name: `pack-${at}`,
  version: '1.0.0',
}));
const roll = dice(7);

const shuffled = <T>(items: readonly T[]): T[] => {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
};
const some = (least: number, most: number): Layer[] =>
  shuffled(local).slice(0, least + roll(most - least + 1));

/** The cluster's layers, each in one profile of two to six. */
function split(): Layer[][] {
  const rest = shuffled(local);
  const parts: Layer[][] = [];
  while (rest.length > 0) parts.push(rest.splice(0, 2 + roll(5)));
  return parts;
}

const filled = (parts: readonly Layer[][], more: () => Layer[]): MatchCase => {
  const all = shuffled([...parts, ...Array.from({ length: profileCount - parts.length }, more)]);
  const profiles = all.map((layers, at): MatchProfile => {
    const uid = String(at).padStart(4, '0');
    return { uid, name: `profile-${uid}`, type: 'add-on', version: '1.0.0', layers };
  });
  return { local, profiles };
};
const inOtherVersion = ([first, ...rest]: Layer[]): Layer[] =>
  first ? [{ ...first, version: '0.9.0' }, ...rest] : [];
const halfOf = (part: Layer[]): Layer[] =>
  roll(2) === 0 ? part.slice(0, Math.ceil(part.length / 2)) : part.slice(Math.ceil(part.length / 2));

/** 200 layers and 500 profiles each. */
export const matchCases: Readonly<Record<string, () => MatchCase>> = {
  /** One combination is valid; in each of all other profiles one pack has another version. */
  one: () => filled(split(), () => inOtherVersion(some(2, 6))),
  /** Profiles, their halves and copies of both: more combinations than anybody counts. */
  many: () => {
    const parts = split();
    return filled(parts, () => {
      const part = parts[roll(parts.length)] ?? [];
      return roll(3) === 0 ? part : halfOf(part);
    });
  },
  /** As in `one`, but one pack of the cluster is in no profile in its version. */
  none: () => {
    const [first = [], ...rest] = split();
    return filled([inOtherVersion(first), ...rest], () => inOtherVersion(some(2, 6)));
  },
  /** Every profile has packs of the cluster only, all in its versions, at random: as hard as it gets. */
  subsets: () => filled([], () => some(2, 6)),
};
