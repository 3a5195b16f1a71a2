import { z } from 'zod';
import { id, list, maybe, text } from '../tolerant.ts';
import { edgeHostDevice } from './edge-hosts.ts';
import { items, listMeta, objectMeta, words } from './meta.ts';
import { machinePool, poolEntity } from './machine-pools.ts';

const endpoint = z.strictObject({
  /** IP, or a name of the DNS. */
  host: z.string().min(1),
  /** vendor: `IP` was refused by some versions (domain §2). */
  type: z.enum(['VIP', 'External', 'DDNS']),
  ddnsSearchDomain: z.string().optional(),
});

/** vendor: v1SpectroEdgeNativeClusterEntity. */
export const clusterEntity = z.strictObject({
  metadata: z.strictObject({
    name: z.string().min(1),
    labels: words.optional(),
    annotations: words.optional(),
  }),
  spec: z.strictObject({
    cloudConfig: z.strictObject({
      controlPlaneEndpoint: endpoint,
      ntpServers: z.array(z.string()).optional(),
      sshKeys: z.array(z.string()).optional(),
      staticIp: z.boolean().optional(),
      isTwoNodeCluster: z.boolean().optional(),
      overlayNetworkConfiguration: z
        .strictObject({ enable: z.boolean(), cidr: z.string().optional() })
        .optional(),
    }),
    machinepoolconfig: z.array(poolEntity).min(1),
    profiles: z.array(
      z.strictObject({
        uid: z.string().min(1),
        variables: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
      }),
    ),
  }),
});

const constraints = z.object({
  results: items(
    z.object({ name: text, displayName: text, errors: list(z.object({ code: text, message: text })) }),
  ),
});
/** vendor: v1SpectroClusterValidatorResponse. What says nothing of machine pools proves nothing. */
export const clusterValidation = z.object({
  machinePools: constraints,
  profiles: list(z.object({ uid: id, packs: maybe(constraints) })),
});

export const clusterQuery = z.strictObject({
  includeTags: z.string().optional(),
  resolvePackValues: z.boolean().optional(),
  includePackMeta: z.string().optional(),
  profileType: z.string().optional(),
  includeNonSpectroLabels: z.boolean().optional(),
});
const condition = z.object({ type: text, status: text, reason: text, message: text });
/** vendor: v1SpectroCluster. `state`: one that was deleted is still there, as `Deleted`. */
export const cluster = z.object({
  metadata: objectMeta,
  spec: maybe(
    z.object({
      cloudType: text,
      cloudConfigRef: maybe(z.object({ uid: id })),
      clusterProfileTemplates: list(z.object({ uid: id, name: text, type: text })),
    }),
  ),
  status: maybe(z.object({ state: text, conditions: list(condition) })),
});

export const deleteClusterQuery = z.strictObject({ forceDelete: z.boolean().optional() });

/** vendor: v1EdgeHostDevices */
export const clusterHosts = z.object({ items: items(edgeHostDevice), listmeta: listMeta });

/** vendor: v1EdgeNativeCloudConfig. Its pools are what a change is made from: see `machine-pools.ts`. */
export const cloudConfig = z.object({
  metadata: maybe(objectMeta),
  spec: z.object({
    clusterConfig: maybe(z.object({ controlPlaneEndpoint: maybe(z.object({ host: text, type: text })) })),
    machinePoolConfig: z.array(machinePool).nullable(),
  }),
});

/** vendor: v1EdgeNativeMachine, as it is asked for. */
export const machineEntity = z.strictObject({
  spec: z.strictObject({ edgeHostUid: z.string().min(1).max(128) }),
});
const machine = z.object({
  metadata: maybe(objectMeta),
  spec: maybe(z.object({ edgeHostUid: id })),
  status: maybe(z.object({ instanceState: text })),
});
/** vendor: v1EdgeNativeMachines */
export const machines = z.object({ items: items(machine), listmeta: listMeta });
