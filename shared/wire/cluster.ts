import { z } from 'zod';
import { flag, id, list, maybe, text } from './tolerant.ts';

const nodePool = z.object({
  pool: maybe(z.object({ name: text, isControlPlane: flag })),
  hosts: list(z.object({ hostID: id })),
});

const health = maybe(z.object({ status: text, reason: text }));

const nodeStatus = z.object({ nodeName: text, ipv4: text, nodeState: text, health });

/** Just enough of v1Cluster to say which hosts are In-Use, which of them lead, and how the cluster is. */
export const clusterDetails = z.object({
  metadata: maybe(z.object({ id: text, name: text })),
  spec: maybe(z.object({ hostIDs: list(z.string()), vip: text, nodePools: list(nodePool) })),
  status: maybe(
    z.object({
      clusterState: text,
      clusterStateReason: text,
      k8sVersion: text,
      health,
      nodePools: list(z.object({ nodes: list(nodeStatus) })),
    }),
  ),
});

/** v1PingResponse: a free string; the site and known agents answer in words, so callers match loosely. */
export const connectivityPing = z.object({ pingHostStatus: text });
export const connectivityQuery = z.strictObject({ endpoint: z.string().min(1) });

export type ClusterDetails = z.output<typeof clusterDetails>;
