/** Paths of the vendor's cluster operations, which Fieldlink itself never calls. */
export const clusterPath = '/v1/edge-mgmt/cluster';
export const currentClusterPath = '/v1/edge-mgmt/clusters/current';

export const removeNodePath = (pool: string, nodeName: string): string =>
  `${currentClusterPath}/machinepools/${pool}/nodes/${nodeName}`;

export interface ClusterWish {
  /** Edge host IDs. */
  readonly controlPlane: readonly string[];
  readonly workers?: readonly string[];
  readonly vip: string;
}

/** vendor: v1ClusterConfiguration, as Local UI sends it when a technician creates a cluster. */
export function clusterConfiguration({ controlPlane, workers = [], vip }: ClusterWish) {
  const pool = (name: string, isControlPlane: boolean, ids: readonly string[]) => ({
    ...{ name, isControlPlane, size: ids.length },
    hosts: ids.map((hostUid) => ({ hostUid })),
  });
  const pools = [pool('control-plane-pool', true, controlPlane), pool('worker-pool', false, workers)];
  const machinePoolConfig = pools.filter(({ hosts }) => hosts.length > 0);
  const clusterConfig = { controlPlaneEndpoint: { host: vip, type: 'VIP' } };
  return {
    metadata: { name: 'shop' },
    spec: { cloudConfig: { spec: { clusterConfig, machinePoolConfig } } },
  };
}
