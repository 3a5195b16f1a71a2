import { z } from 'zod';
import { id, list, maybe, text } from '../tolerant.ts';
import { items, listMeta, objectMeta, words } from './meta.ts';

const remoteAccess = z.enum(['enabled', 'disabled']);

/** vendor: v1EdgeHostDeviceEntity. `uid` is the edge host ID; a tag without value is a label `spectro__tag`. */
export const edgeHostEntity = z.strictObject({
  metadata: z.strictObject({
    uid: z.string().min(1).max(128),
    name: z.string().min(1),
    labels: words.optional(),
  }),
  spec: z.strictObject({
    archType: z.enum(['amd64', 'arm64']).optional(),
    /** One-time key that the host must show too: a secret. */
    hostPairingKey: z.string().optional(),
    tunnelConfig: z.strictObject({ remoteSsh: remoteAccess, remoteSshTempUser: remoteAccess }).optional(),
  }),
});

/** vendor: v1EdgeHostDeviceMetaUpdateEntity. Labels replace those that were there. */
export const edgeHostMeta = z.strictObject({
  metadata: z.strictObject({ uid: z.string(), name: z.string().min(1), labels: words }),
});

const conjunction = z.enum(['and', 'or']);
const filter = z.strictObject({
  property: z.enum(['tags', 'state', 'healthState', 'architecture', 'name']),
  type: z.literal('string'),
  condition: z.strictObject({
    string: z.strictObject({
      operator: z.enum(['eq', 'contains', 'beginsWith']),
      negation: z.boolean(),
      match: z.strictObject({ conjunction, values: z.array(z.string()) }),
      ignoreCase: z.boolean(),
    }),
  }),
});
/** vendor: v1SearchFilterSummarySpec, with the properties that the vendor's SDK uses for edge hosts. */
export const edgeHostsSearch = z.strictObject({
  filter: z
    .strictObject({
      conjunction,
      filterGroups: z.array(z.strictObject({ conjunction, filters: z.array(filter) })),
    })
    .optional(),
});

const status = maybe(
  z.object({
    /** vendor: v1EdgeHostState: `ready`, `unpaired`, `in-use`. */
    state: text,
    health: maybe(z.object({ state: text, message: text, agentVersion: text })),
    inUseClustersRef: list(z.object({ uid: id, name: text })),
  }),
);
const device = maybe(z.object({ archType: text, os: maybe(z.object({ family: text, version: text })) }));
const host = maybe(z.object({ hostAddress: text, macAddress: text }));

const edgeHostSummary = z.object({
  metadata: maybe(objectMeta),
  spec: maybe(z.object({ device, host, projectMeta: maybe(z.object({ uid: id, name: text })) })),
  status,
});
/** vendor: v1EdgeHostsSearchSummary */
export const edgeHostsSummary = z.object({ items: items(edgeHostSummary), listmeta: listMeta });

export const edgeHostQuery = z.strictObject({ resolvePackValues: z.boolean().optional() });
/** vendor: v1EdgeHostDevice, without the pairing key and the tokens that it may hold: never read here. */
export const edgeHostDevice = z.object({
  metadata: objectMeta,
  aclmeta: maybe(z.object({ projectUid: id })),
  spec: maybe(z.object({ device, host })),
  status,
});

export const edgeHostsMetaQuery = z.strictObject({
  type: z.literal('edge-native').optional(),
  quickFilter: z.literal('unusedEdgeHosts').optional(),
});
const hostMeta = z.object({ uid: id, name: text, state: text, healthState: text, archType: text });
/** vendor: v1EdgeHostsMeta */
export const edgeHostsMeta = z.object({ edgeHosts: list(hostMeta) });

/** vendor: v1EdgeHostsTags: `key`, or `key:value`. */
export const edgeHostsTags = z.object({ tags: list(z.string().max(512)) });
