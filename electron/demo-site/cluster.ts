/** A local cluster as its nodes know it: plain data, the same on each of them. */

export interface ClusterNode {
  /** Edge host ID. */
  readonly id: string;
  readonly state: 'Running' | 'Deleting';
}

export interface Pool {
  readonly name: string;
  readonly isControlPlane: boolean;
  readonly nodes: readonly ClusterNode[];
}

export interface Cluster {
  readonly id: string;
  readonly name: string;
  /** Site time in milliseconds. */
  readonly createdAt: number;
  readonly vip: string;
  readonly overlayCidr: string | null;
  readonly state: 'Provisioning' | 'Running' | 'Deleting';
  /** The host that was asked to delete it: the one leader of the group afterwards. */
  readonly deletedOn: string | null;
  readonly pools: readonly Pool[];
}

export const nodesOf = (cluster: Cluster): readonly ClusterNode[] =>
  cluster.pools.flatMap(({ nodes }) => nodes);

export const poolOf = (cluster: Cluster, hostId: string): Pool | undefined =>
  cluster.pools.find(({ nodes }) => nodes.some(({ id }) => id === hostId));

export const provisioned = (cluster: Cluster): Cluster => ({ ...cluster, state: 'Running' });

export const beingDeleted = (cluster: Cluster, deletedOn: string): Cluster => ({
  ...cluster,
  state: 'Deleting',
  deletedOn,
});

const inPools = (cluster: Cluster, change: (nodes: Pool['nodes']) => Pool['nodes']): Cluster => ({
  ...cluster,
  pools: cluster.pools.map((pool) => ({ ...pool, nodes: change(pool.nodes) })),
});

/** vendor: Scale a cluster: a node that is being removed is part of the cluster until it is gone. */
export const nodeBeingRemoved = (cluster: Cluster, hostId: string): Cluster =>
  inPools(cluster, (nodes) =>
    nodes.map((node) => (node.id === hostId ? { ...node, state: 'Deleting' } : node)),
  );

export const withoutNode = (cluster: Cluster, hostId: string): Cluster =>
  inPools(cluster, (nodes) => nodes.filter(({ id }) => id !== hostId));
