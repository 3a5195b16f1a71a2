import { profileOf } from './catalogue.ts';
import type { ClusterNode, MachinePool, ManagedCluster } from './cluster-types.ts';
import { listedIn } from './clusters.ts';
import { findEdgeHost } from './edge-hosts.ts';
import { projectList } from './projects.ts';
import type { PaletteState } from './types.ts';

/** Clusters in the vendor's messages. */

const cloudType = 'edge-native';

const metadataOf = ({ uid, name, labels, annotations, createdAt }: ManagedCluster) => ({
  ...{ uid, name, labels, annotations },
  creationTimestamp: new Date(createdAt).toISOString(),
  lastModifiedTimestamp: new Date(createdAt).toISOString(),
});

/** A cluster keeps its copy of a profile that the console has no more. */
const templatesOf = ({ profileUids }: ManagedCluster) =>
  profileUids.flatMap((uid) => {
    const of = profileOf({ faults: {} }, uid)?.of;
    return of ? [{ uid, name: of.name, type: of.type, cloudType }] : [];
  });

/** vendor: v1SpectroClusterSummary. */
export const clusterSummary = (cluster: ManagedCluster) => ({
  metadata: metadataOf(cluster),
  specSummary: {
    archTypes: ['amd64'],
    cloudConfig: {
      ...{ cloudType, uid: cluster.configUid },
      machinePools: cluster.pools.map((pool) => ({
        ...{ cloudType, size: listedIn(pool).length, isControlPlane: pool.settings.isControlPlane },
        healthy: listedIn(pool).filter(({ state }) => state === 'Running').length,
      })),
    },
    clusterProfileTemplates: templatesOf(cluster).map((template) => ({ ...template, scope: 'tenant' })),
    projectMeta: projectList.find(({ uid }) => uid === cluster.projectUid) ?? {},
  },
  status: {
    state: cluster.state,
    ...(cluster.state === 'Running' ? { health: { state: 'Healthy' } } : {}),
  },
});

/** vendor: v1SpectroCluster. */
export const clusterView = (cluster: ManagedCluster) => ({
  metadata: metadataOf(cluster),
  spec: {
    ...{
      cloudType,
      clusterType: 'PureManage',
      cloudConfigRef: { kind: 'cloudconfig', uid: cluster.configUid },
    },
    clusterProfileTemplates: templatesOf(cluster),
  },
  status: {
    state: cluster.state,
    conditions: [{ type: 'BootstrappingDone', status: cluster.state === 'Provisioning' ? 'False' : 'True' }],
  },
});

const hostView = (state: PaletteState, { hostUid, placing }: ClusterNode) => ({
  ...{ ...placing, hostUid, hostAddress: findEdgeHost(state, hostUid)?.seen?.hostAddress ?? '' },
});

/** vendor: v1EdgeNativeMachinePoolConfig, which lacks one setting that can be written. */
const poolView = (state: PaletteState, pool: MachinePool) => {
  const { skipK8sUpgrade: _unread, ...settings } = pool.settings as MachinePool['settings'] & {
    readonly skipK8sUpgrade?: unknown;
  };
  const nodes = listedIn(pool);
  return {
    ...settings,
    name: pool.name,
    size: nodes.length,
    hosts: nodes.map((node) => hostView(state, node)),
  };
};

/** vendor: v1EdgeNativeCloudConfig. */
export const cloudConfigView = (state: PaletteState, cluster: ManagedCluster) => ({
  metadata: { ...metadataOf(cluster), uid: cluster.configUid, labels: {}, annotations: {} },
  spec: {
    clusterConfig: cluster.config,
    machinePoolConfig: cluster.pools.map((pool) => poolView(state, pool)),
  },
  status: { conditions: [] },
});

/** vendor: v1EdgeNativeMachine. */
export const machineView = (state: PaletteState, node: ClusterNode) => ({
  metadata: { uid: node.machineUid, name: findEdgeHost(state, node.hostUid)?.name ?? node.hostUid },
  spec: { edgeHostUid: node.hostUid },
  status: { instanceState: node.state, ready: node.state === 'Running' },
});
