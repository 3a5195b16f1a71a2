import { z } from 'zod';

interface PlannedPool {
  readonly name: string;
  readonly isControlPlane: boolean;
  readonly hostIds: readonly string[];
}

/** What was asked for. */
export interface ClusterPlan {
  readonly name: string;
  readonly vip: string;
  readonly overlayCidr: string | null;
  readonly pools: readonly PlannedPool[];
}

const poolShape = z.object({
  name: z.string().min(1),
  isControlPlane: z.boolean().default(false),
  hosts: z.array(z.object({ hostUid: z.string() })),
});
const clusterConfig = z.object({
  controlPlaneEndpoint: z.object({ host: z.string().default('') }).default({ host: '' }),
  overlayNetworkConfiguration: z
    .object({ enable: z.boolean().default(false), cidr: z.string().optional() })
    .optional(),
});
/** vendor: v1ClusterConfiguration, as much of it as the site acts on. */
const configuration = z.object({
  metadata: z.object({ name: z.string().min(1) }).catch({ name: 'site-cluster' }),
  spec: z.object({
    cloudConfig: z.object({
      spec: z.object({ clusterConfig, machinePoolConfig: z.array(poolShape).min(1) }),
    }),
  }),
});

/** Null: not a configuration that names pools of hosts. */
export function readPlan(body: unknown): ClusterPlan | null {
  const read = configuration.safeParse(body).data;
  if (!read) return null;
  const { clusterConfig: asked, machinePoolConfig } = read.spec.cloudConfig.spec;
  const overlay = asked.overlayNetworkConfiguration;
  return {
    name: read.metadata.name,
    vip: asked.controlPlaneEndpoint.host.trim(),
    overlayCidr: overlay?.enable ? (overlay.cidr ?? null) : null,
    pools: machinePoolConfig.map(({ name, isControlPlane, hosts }) => ({
      name,
      isControlPlane,
      hostIds: hosts.map(({ hostUid }) => hostUid),
    })),
  };
}
