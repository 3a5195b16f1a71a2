import type { Layer } from '../model/layer.ts';
import { groupsOf } from '../model/groups.ts';
import type { MatchProfile } from '../model/profile-match.ts';
import { byVersion } from '../model/versions.ts';
import type { ClusterApplications } from './pairing.ts';
import type { ClusterProfile } from './palette/profiles.ts';

/** A layer that nobody can name equals none, on whichever side it is. */
const nameless = { local: '(local, unnamed)', palette: '(unnamed)' } as const;

interface Pack {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly tag?: string | undefined;
  readonly layer?: string | undefined;
  readonly displayName?: string | undefined;
}

const layerOf =
  (side: keyof typeof nameless) =>
  (told: Pack): Layer => ({
    name: told.name || nameless[side],
    version: told.version ?? '',
    ...(told.tag && { tag: told.tag }),
    ...(told.displayName && { displayName: told.displayName }),
    ...(told.layer && { layer: told.layer }),
  });

/** All packs of the cluster, of whichever profile (vendor: how they are split does not matter for the match). */
export const layersOf = ({ clusterProfileTemplates }: ClusterApplications): readonly Layer[] =>
  (clusterProfileTemplates ?? []).flatMap(({ packs }) => (packs ?? []).map(layerOf('local')));

const versionOf = ({ spec }: ClusterProfile): string => spec.version ?? '';

/** Its own UID and those of its other versions; a profile that lists none belongs to those of its name that list none. */
const placesOf = ({ metadata: { uid, name }, spec }: ClusterProfile): readonly string[] => {
  const listed = (spec.versions ?? []).flatMap((version) => version.uid ?? []);
  return [uid ?? '', ...(listed.length > 0 ? listed : [`name ${name ?? uid ?? ''}`])];
};

const highest = (versions: readonly string[]): string =>
  versions.reduce((high, each) => (byVersion(each, high) > 0 ? each : high));

export interface LatestProfiles {
  readonly profiles: readonly MatchProfile[];
  /** Names of profiles of whose latest version nothing is known here. */
  readonly withoutLatest: readonly string[];
}

/**
 * Only the latest version of a profile can be chosen (vendor: Pair Local Cluster with Palette): the highest of those that
 * any of its versions lists, or of those that are there. UIDs have to be there. Versions that are there as drafts only do not count.
 */
export function latestOnly(all: readonly ClusterProfile[]): LatestProfiles {
  const profiles: MatchProfile[] = [];
  const withoutLatest: string[] = [];
  for (const family of groupsOf(all, placesOf)) {
    const published = family.filter(({ spec }) => spec.published);
    if (published.length === 0) continue;
    const drafts = new Set(
      family.filter((each) => !published.includes(each)).map(({ metadata }) => metadata.uid),
    );
    const listed = family.flatMap(({ spec }) => spec.versions ?? []);
    const known = listed.flatMap(({ uid, version: of }) => (of && !(uid && drafts.has(uid)) ? [of] : []));
    const latest = highest([...published.map(versionOf), ...known]);
    const chosen = published.filter((profile) => byVersion(versionOf(profile), latest) === 0);
    if (chosen.length === 0) withoutLatest.push(published[0]?.metadata.name ?? '');
    for (const { metadata, spec } of chosen)
      profiles.push({
        uid: metadata.uid ?? '',
        name: metadata.name || (metadata.uid ?? ''),
        type: spec.published?.type ?? null,
        version: spec.version ?? null,
        layers: (spec.published?.packs ?? []).map(layerOf('palette')),
      });
  }
  return { profiles, withoutLatest };
}

/** The same as v1ClusterProfile, without anything that the match does not need: packs only by name, version and tag. */
export const asClusterProfile = ({ uid, name, type, version: of, layers }: MatchProfile) => ({
  metadata: { uid, name },
  spec: {
    ...(of !== null && { version: of, versions: [{ uid, version: of }] }),
    published: { ...(type !== null && { type }), packs: layers },
  },
});
