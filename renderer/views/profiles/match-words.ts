import type { Layer } from '#shared/model/layer.ts';
import type { LayerVerdict, MatchProfile } from '#shared/model/profile-match.ts';

/** What the vendor's console shows in place of a pack's name, by that name. */
export type PackNames = ReadonlyMap<string, string>;

export const packNames = (...sides: readonly (readonly Layer[])[]): PackNames =>
  new Map(sides.flat().flatMap(({ name, displayName }) => (displayName ? [[name, displayName]] : [])));

const rank = { version: 0, missing: 1, extra: 2, match: 3 } as const;

/** What does not match comes first; apart from that they stay as they are. */
export const worstFirst = (layers: readonly LayerVerdict[]): readonly LayerVerdict[] =>
  [...layers].sort((a, b) => rank[a.verdict] - rank[b.verdict]);

export const isDifferent = ({ verdict }: LayerVerdict): boolean => verdict !== 'match';

/** `edge-infra 1.2.0` */
export const profileWord = ({ name, version }: MatchProfile): string =>
  version === null ? name : `${name} ${version}`;

/** `edge-infra 1.2.0 + edge-monitoring 2.0.0`; one that is gone by its UID. */
export function combinationWord(uids: readonly string[], profiles: readonly MatchProfile[]): string {
  const byUid = new Map(profiles.map((profile) => [profile.uid, profile]));
  return uids
    .map((uid) => {
      const profile = byUid.get(uid);
      return profile ? profileWord(profile) : uid;
    })
    .join(' + ');
}

function differenceWord({ name, local, palette }: LayerVerdict, names: PackNames): string {
  const pack = names.get(name) ?? name;
  if (palette === null) return `${pack} ${local ?? ''} is in none of them`;
  if (local === null) return `${pack} ${palette} is not in the cluster`;
  return `${pack} is ${local} here and ${palette} there`;
}

/** In how many layers they differ, and the first few of them. */
export function differencesWord(layers: readonly LayerVerdict[], names: PackNames, most = 3): string {
  const all = worstFirst(layers).filter(isDifferent);
  const told = all.slice(0, most).map((layer) => differenceWord(layer, names));
  const more = all.length > most ? `; and ${all.length - most} more` : '';
  const count = `${all.length} of ${layers.length} layers ${all.length === 1 ? 'differs' : 'differ'}`;
  return `${count}: ${told.join('; ')}${more}.`;
}

export const profileCountWord = (count: number): string => `${count} profile${count === 1 ? '' : 's'}`;
