import { z } from 'zod';
import { id, list, maybe, text } from '../tolerant.ts';
import { items, listMeta, objectMeta } from './meta.ts';

const order = z.strictObject({ field: z.literal('profileName'), order: z.literal('asc') });
/** vendor: v1ClusterProfilesFilterSpec. Sorted, so that pages do not overlap. */
export const profilesSearch = z.strictObject({ sort: z.array(order) });

const versions = list(z.object({ uid: id, version: text }));

const profileSummary = z.object({
  metadata: maybe(objectMeta),
  specSummary: maybe(z.object({ version: text, versions })),
});
/** vendor: v1ClusterProfilesSummary */
export const profilesSummary = z.object({
  items: items(profileSummary),
  listmeta: listMeta,
});

/** vendor: v1PackRef; `displayName` as in v1PackRefSummary. Values, params and manifests may hold secrets: never read here. */
const packRef = z.object({
  name: text,
  version: text,
  tag: text,
  layer: text,
  type: text,
  displayName: text,
});

/**
 * vendor: v1ClusterProfile, as far as it says which packs it has; drafts are not selectable. What is read here is named in
 * `slim-profiles.ts` too.
 */
export const clusterProfile = z.object({
  metadata: z.object({ uid: id, name: text }),
  spec: z.object({
    version: text,
    versions,
    published: maybe(z.object({ type: text, cloudType: text, packs: list(packRef) })),
  }),
});

export type ProfileSummary = z.output<typeof profileSummary>;
export type ClusterProfile = z.output<typeof clusterProfile>;
