import type { ClusterNode, MachinePool, ManagedCluster, PoolPlan } from './cluster-types.ts';
import type { PaletteState } from './types.ts';
import { newUid } from './uid.ts';

/** The clusters that Palette manages: pure changes of the state. */

export const nodesOf = ({ pools }: Pick<ManagedCluster, 'pools'>): readonly ClusterNode[] =>
  pools.flatMap(({ nodes }) => nodes);

/** What its pool lists. */
export const listedIn = ({ nodes }: Pick<MachinePool, 'nodes'>): readonly ClusterNode[] =>
  nodes.filter(({ state }) => state !== 'Deleting');

export const clustersIn = (
  { clusters }: PaletteState,
  projectUid: string | null,
): readonly ManagedCluster[] =>
  clusters.filter((cluster) => projectUid === null || cluster.projectUid === projectUid);

/** The only place where a cluster changes: whether a host is in use follows from it. */
export function withCluster(state: PaletteState, cluster: ManagedCluster): PaletteState {
  const nodes = new Set(nodesOf(cluster).map(({ hostUid }) => hostUid));
  const isKnown = state.clusters.some(({ uid }) => uid === cluster.uid);
  return {
    ...state,
    clusters: isKnown
      ? state.clusters.map((known) => (known.uid === cluster.uid ? cluster : known))
      : [...state.clusters, cluster],
    edgeHosts: state.edgeHosts.map((host) => {
      if (nodes.has(host.uid)) return { ...host, clusterUid: cluster.uid };
      return host.clusterUid === cluster.uid ? { ...host, clusterUid: null } : host;
    }),
  };
}

/** As it is asked for: who is in it already stays, who is not listed leaves. */
export const plannedPool = (
  { name, settings, hosts }: PoolPlan,
  before: readonly ClusterNode[],
): MachinePool => ({
  ...{ name, settings },
  nodes: [
    ...hosts.map(({ hostUid, placing }): ClusterNode => {
      const known = before.find((node) => node.hostUid === hostUid);
      return { machineUid: newUid(), state: 'Provisioning', ...known, hostUid, placing };
    }),
    ...before
      .filter((node) => !hosts.some(({ hostUid }) => hostUid === node.hostUid))
      .map((node): ClusterNode => ({ ...node, state: 'Deleting' })),
  ],
});

/** The other way round: what would have to be asked for to have it as it is. */
export const planOf = (pool: MachinePool): PoolPlan => ({
  ...{ name: pool.name, settings: pool.settings, size: listedIn(pool).length },
  hosts: listedIn(pool).map(({ hostUid, placing }) => ({ hostUid, placing })),
});

/** In place of the one of its name, or beside the others. */
export const withPool = <T extends Pick<MachinePool, 'name'>>(pools: readonly T[], pool: T): readonly T[] =>
  pools.some(({ name }) => name === pool.name)
    ? pools.map((known) => (known.name === pool.name ? pool : known))
    : [...pools, pool];

export const beingDeleted = (cluster: ManagedCluster): ManagedCluster => ({
  ...cluster,
  state: 'Deleting',
  pools: cluster.pools.map((pool) => plannedPool({ ...planOf(pool), hosts: [] }, pool.nodes)),
});

/** What was under way with these machines is done. */
export function settled(cluster: ManagedCluster, machineUids: ReadonlySet<string>): ManagedCluster {
  const done = (node: ClusterNode): readonly ClusterNode[] => {
    if (!machineUids.has(node.machineUid)) return [node];
    return node.state === 'Deleting' ? [] : [{ ...node, state: 'Running' }];
  };
  const pools = cluster.pools.map((pool) => ({ ...pool, nodes: pool.nodes.flatMap(done) }));
  const isGone = cluster.state === 'Deleting' && nodesOf({ pools }).length === 0;
  return {
    ...cluster,
    pools,
    state: isGone ? 'Deleted' : cluster.state === 'Provisioning' ? 'Running' : cluster.state,
  };
}
