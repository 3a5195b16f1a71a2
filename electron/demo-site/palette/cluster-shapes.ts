import { z } from 'zod';
import type { ClusterTerms, PoolPlan } from './cluster-types.ts';

/** Clusters and machine pools as they are asked for. What a person may leave out of them is left to the rules. */

const words = z.record(z.string(), z.string()).default({});

/** vendor: v1EdgeNativeMachinePoolConfigEntity. */
export const poolShape = z
  .object({
    cloudConfig: z.object({ edgeHosts: z.array(z.looseObject({ hostUid: z.string() })) }),
    poolConfig: z.looseObject({
      ...{ name: z.string().min(1), size: z.int(), labels: z.array(z.string()) },
      isControlPlane: z.boolean().default(false),
    }),
  })
  .transform(({ cloudConfig, poolConfig: { name, size, ...settings } }): PoolPlan => ({
    ...{ name, size, settings },
    hosts: cloudConfig.edgeHosts.map(({ hostUid, ...placing }) => ({ hostUid, placing })),
  }));

/** A cluster as it is asked for. */
export interface ClusterPlan extends ClusterTerms {
  readonly config: Readonly<Record<string, unknown>>;
  readonly endpoint: string;
  readonly isTwoNode: boolean;
  readonly pools: readonly PoolPlan[];
}

const clusterConfig = z.looseObject({
  controlPlaneEndpoint: z.looseObject({ host: z.string().default('') }).default({ host: '' }),
  isTwoNodeCluster: z.boolean().default(false),
});

/** vendor: v1SpectroEdgeNativeClusterEntity. */
export const clusterShape = z
  .object({
    metadata: z.object({ name: z.string().min(1), labels: words, annotations: words }),
    spec: z.object({
      cloudConfig: clusterConfig,
      machinepoolconfig: z.array(poolShape),
      profiles: z.array(z.object({ uid: z.string() })).default([]),
    }),
  })
  .transform(({ metadata, spec }): ClusterPlan => ({
    ...metadata,
    ...{ config: spec.cloudConfig, endpoint: spec.cloudConfig.controlPlaneEndpoint.host },
    ...{ isTwoNode: spec.cloudConfig.isTwoNodeCluster, pools: spec.machinepoolconfig },
    profileUids: spec.profiles.map(({ uid }) => uid),
  }));

/** vendor: v1EdgeNativeMachine. */
export const machineShape = z.object({ spec: z.object({ edgeHostUid: z.string() }) });
