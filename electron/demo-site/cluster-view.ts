import type { Cluster, ClusterNode } from './cluster.ts';
import { nodesOf } from './cluster.ts';
import { groupOf } from './group.ts';
import { hostNameOf, siteOs } from './hardware.ts';
import { situationOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** A host's cluster in the vendor's messages: v1Cluster, v1ClusterConfiguration, v1ClusterNodes. */

const k8sVersion = '1.31.0';
const healthOf = (trouble: string) => ({ status: trouble === '' ? 'Healthy' : 'Unhealthy', reason: trouble });

/** Empty: this node is healthy. */
function troubleOf({ live, faults }: Host): string {
  if (!live.listening()) return 'node does not answer';
  const unhealthy = faults['node-unhealthy'];
  return unhealthy === true ? 'node is not ready' : (unhealthy ?? '');
}

/** Hosts of one group that were put in a cluster as a fault make one that has always been running. */
function clusterByFault(world: World, host: Host): Cluster {
  const members = groupOf(world, host).filter(({ faults }) => faults['in-cluster'] !== undefined);
  const pool = (name: string, isControlPlane: boolean) => ({
    name,
    isControlPlane,
    nodes: members
      .filter((member) => situationOf(member).controlPlane === isControlPlane)
      .map(({ state }): ClusterNode => ({ id: state.id, state: 'Running' })),
  });
  const [first = host] = members;
  return {
    ...{ id: `cluster-${first.state.id.slice(5, 17)}`, name: 'site-cluster', vip: '127.77.255.250' },
    ...{ createdAt: first.state.createdAt, overlayCidr: null, state: 'Running', deletedOn: null },
    pools: [pool('control-plane-pool', true), pool('worker-pool', false)].filter(
      ({ nodes }) => nodes.length > 0,
    ),
  };
}

/** Null: this host is part of no cluster. */
export const clusterOf = (world: World, host: Host): Cluster | null =>
  host.state.cluster ?? (host.faults['in-cluster'] === undefined ? null : clusterByFault(world, host));

/** The machines of a cluster's nodes. */
export const hostsOf = (world: World, nodes: readonly ClusterNode[]) =>
  nodes.flatMap((node) => {
    const host = world.byId.get(node.id);
    return host ? [{ node, host, hostName: hostNameOf(host.state.index) }] : [];
  });

/** What is said against its nodes, each by name; empty: all are healthy. */
export const unhealthyNodes = (world: World, cluster: Cluster): readonly string[] =>
  hostsOf(world, nodesOf(cluster)).flatMap(({ host, hostName }) => {
    const trouble = troubleOf(host);
    return trouble === '' ? [] : [`${hostName}: ${trouble}`];
  });

const metadataOf = ({ id, name, createdAt }: Cluster) => ({
  ...{ id, name },
  creationTimestamp: new Date(createdAt).toISOString(),
});

const poolRef = ({ name, isControlPlane }: Cluster['pools'][number]) => ({
  ...{ name, isControlPlane },
  archType: 'amd64',
});

export function clusterView(world: World, cluster: Cluster, ntpServers: readonly string[]) {
  const { vip, overlayCidr, state } = cluster;
  return {
    metadata: metadataOf(cluster),
    spec: {
      hostIDs: nodesOf(cluster).map(({ id }) => id),
      ...{ vip, ntpServers, sshKeys: [] },
      ...(overlayCidr === null ? {} : { overlayCIDR: overlayCidr }),
      nodePools: cluster.pools.map((pool) => ({
        pool: poolRef(pool),
        hosts: hostsOf(world, pool.nodes).map(({ host: { state: of }, hostName }) => ({
          ...{ hostID: of.id, hostAddress: of.ip, hostName },
        })),
      })),
    },
    status: {
      ...{ clusterState: state, clusterStateReason: '', k8sVersion, isRebootPending: false },
      health: healthOf(unhealthyNodes(world, cluster).join('; ')),
      agentVersion: '4.8.12',
      nodePools: cluster.pools.map((pool) => ({
        pool: poolRef(pool),
        nodes: hostsOf(world, pool.nodes).map(({ node, host, hostName }) => ({
          ...{ nodeName: hostName, ipv4: host.state.ip, architecture: 'amd64', k8sVersion },
          nodeState: state === 'Running' ? node.state : state,
          health: healthOf(troubleOf(host)),
        })),
      })),
    },
  };
}

/** `GET cluster` answers what the cluster was made from. */
export const clusterConfigurationView = (world: World, cluster: Cluster, ntpServers: readonly string[]) => ({
  metadata: metadataOf(cluster),
  spec: {
    cloudConfig: {
      metadata: { name: cluster.name },
      spec: {
        clusterConfig: {
          controlPlaneEndpoint: { host: cluster.vip, type: 'VIP' },
          ...{ staticIp: true, ntpServers },
        },
        machinePoolConfig: cluster.pools.map(({ name, isControlPlane, nodes }) => ({
          ...{ name, isControlPlane, size: nodes.length },
          hosts: hostsOf(world, nodes).map(({ host: { state }, hostName }) => ({
            ...{ hostUid: state.id, hostAddress: state.ip, hostName },
          })),
        })),
      },
    },
    profileVariables: [],
  },
});

/** Which node is which edge host. */
export const clusterNodesView = (world: World, cluster: Cluster) => ({
  nodes: hostsOf(world, nodesOf(cluster)).map(({ host, hostName }) => ({
    ...{ nodeName: hostName, edgeHostID: host.state.id, ipv4: host.state.ip, architecture: 'amd64' },
    ...{
      kubeletVersion: k8sVersion,
      operatingSystem: 'linux',
      osImage: `${siteOs.family} ${siteOs.version}`,
    },
    nodeStatus: {
      ...{ conditionType: 'Ready', message: '', reason: 'KubeletReady' },
      status: host.live.listening() ? 'True' : 'Unknown',
    },
  })),
});

/** Addresses a new VIP must not be: hosts and the VIPs of other clusters. */
export const takenAddresses = (world: World): ReadonlySet<string> =>
  new Set(world.hosts.flatMap(({ state }) => [state.ip, ...(state.cluster ? [state.cluster.vip] : [])]));

/** The host behind a node name, null when the cluster has none of that name. */
export const hostOfNode = (world: World, cluster: Cluster | null, nodeName: string): string | null =>
  (cluster &&
    hostsOf(world, nodesOf(cluster)).find(({ hostName }) => hostName === nodeName)?.host.state.id) ??
  null;
