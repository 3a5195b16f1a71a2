import type { Pack, Profile, ProfileVersion } from './profiles.ts';
import { uidOf } from './projects.ts';

/** Cluster profiles in the vendor's messages: v1ClusterProfileSummary, v1ClusterProfile, v1ClusterProfilePacksEntity. */

const madeAt = '2026-02-03T08:00:00.000Z';
const cloudType = 'edge-native';
const type = 'spectro';

const metadataOf = ({ name }: Profile, { uid }: ProfileVersion) => ({
  ...{ name, uid, labels: {}, annotations: { scope: 'tenant' } },
  ...{ creationTimestamp: madeAt, lastModifiedTimestamp: madeAt },
});

/** A pack goes by its tag in Palette's pages: it may name a line of versions, not one of them. */
const tagOf = ({ version }: Pack): string => version.replace(/^(\d+\.\d+)\.\d+$/, '$1.x');
const packUidOf = ({ name, version }: Pack): string => uidOf(`pack ${name} ${version}`);
const registryUid = uidOf('registry');

const versionsOf = ({ versions }: Profile) => versions.map(({ uid, version }) => ({ uid, version }));

export const profileSummary = (profile: Profile) => ({
  metadata: metadataOf(profile, profile.listed),
  specSummary: {
    published: {
      ...{ cloudType, type: profile.type },
      packs: profile.listed.packs.map((pack) => ({
        ...{ name: pack.name, displayName: pack.displayName, version: pack.version, layer: pack.layer },
        ...{ type, tag: tagOf(pack), packUid: packUidOf(pack) },
      })),
    },
    version: profile.listed.version,
    versions: versionsOf(profile),
  },
  status: { isPublished: true, pack: { deleted: 0, deprecated: 0, disabled: 0 } },
});

export const profileView = (profile: Profile, at: ProfileVersion) => ({
  ...{ apiVersion: 'v1', kind: 'clusterprofile', metadata: metadataOf(profile, at) },
  spec: {
    published: {
      ...{ cloudType, type: profile.type, uid: at.uid, name: profile.name },
      ...{ profileVersion: at.version, version: 1 },
      packs: at.packs.map((pack) => ({
        ...{ name: pack.name, version: pack.version, layer: pack.layer, type, tag: tagOf(pack) },
        ...{ packUid: packUidOf(pack), registryUid, values: `pack:\n  name: ${pack.name}\n` },
      })),
    },
    version: at.version,
    versions: versionsOf(profile),
  },
  status: { isPublished: true, hasUserMacros: false },
});

export const packViews = (at: ProfileVersion) => ({
  items: at.packs.map((pack) => ({
    metadata: { name: pack.name, uid: packUidOf(pack) },
    spec: {
      ...{ name: pack.name, displayName: pack.displayName, version: pack.version, layer: pack.layer },
      ...{ type, registryUid, cloudTypes: [cloudType], values: `pack:\n  name: ${pack.name}\n` },
    },
    status: {},
  })),
});
