import { healthOf, stateOf } from './edge-hosts.ts';
import { projectList } from './projects.ts';
import type { EdgeHost, PaletteState } from './types.ts';

/** Edge hosts in the vendor's messages. No answer tells a pairing key. */

const metadataOf = ({ uid, name, labels, createdAt, changedAt }: EdgeHost) => ({
  ...{ uid, name, labels, annotations: {} },
  creationTimestamp: new Date(createdAt).toISOString(),
  lastModifiedTimestamp: new Date(changedAt).toISOString(),
});

const deviceOf = ({ archType, seen }: EdgeHost) => ({ archType, ...seen?.device });

const addressesOf = ({ seen }: EdgeHost) => ({
  ...{ hostAddress: seen?.hostAddress ?? '', macAddress: seen?.macAddress ?? '' },
});

const healthView = (host: EdgeHost) => {
  const state = healthOf(host);
  return state === null ? {} : { health: { state, message: '', agentVersion: '4.8.12' } };
};

const statusOf = ({ clusters }: PaletteState, host: EdgeHost) => ({
  ...{ state: stateOf(host), ...healthView(host) },
  inUseClustersRef: clusters
    .filter(({ uid }) => uid === host.clusterUid)
    .map(({ uid, name }) => ({ uid, name })),
});

/** vendor: v1EdgeHostsMetadata. */
export const edgeHostSummary = (state: PaletteState, host: EdgeHost) => ({
  metadata: metadataOf(host),
  spec: {
    ...{ type: 'edge-native', device: deviceOf(host), host: addressesOf(host) },
    projectMeta: projectList.find(({ uid }) => uid === host.projectUid) ?? {},
  },
  status: statusOf(state, host),
});

/** vendor: v1EdgeHostDevice. */
export const edgeHostView = (state: PaletteState, host: EdgeHost) => ({
  aclmeta: { projectUid: host.projectUid },
  metadata: metadataOf(host),
  spec: {
    ...{ type: 'edge-native', device: deviceOf(host), host: { hostUid: host.uid, ...addressesOf(host) } },
    tunnelConfig: { remoteSsh: 'disabled', remoteSshTempUser: 'disabled' },
  },
  status: statusOf(state, host),
});

/** vendor: v1EdgeHostMeta. */
export const edgeHostMeta = (host: EdgeHost) => ({
  ...{ uid: host.uid, name: host.name, state: stateOf(host), archType: host.archType },
  ...{ edgeHostType: 'edge-native', healthState: healthOf(host) ?? '' },
});
