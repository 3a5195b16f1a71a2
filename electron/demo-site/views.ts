import { stopTokenGenerationFlag } from '#shared/wire/extensions.ts';
import { ruleOf } from './faults.ts';
import { hardwareOf, hostNameOf, networkOf } from './hardware.ts';
import { nodeRoleOf, situationOf } from './situation.ts';
import type { Host } from './types.ts';

/** What a host answers about itself, in the vendor's messages. */

export function settingsView(host: Host) {
  const { mode, oldAgent } = situationOf(host);
  const installationMode = mode === 'local' ? 'airgap' : 'connected';
  if (oldAgent) return { installationMode };
  const featureFlags = {
    UserDataForm: false,
    ...(ruleOf(host, 'stop-announced') ? { [stopTokenGenerationFlag]: true } : {}),
  };
  return { featureFlags, installationMode, managementMode: mode };
}

export function hostInfoView(host: Host, distinctIps: boolean) {
  const { id, index, ip, createdAt } = host.state;
  const { mode, hostType, os, inCluster, oldAgent } = situationOf(host);
  return {
    metadata: {
      id,
      name: id,
      labels: { 'spectrocloud.com/site': 'fieldlink-demo' },
      creationTimestamp: new Date(createdAt).toISOString(),
      // As a real agent writes it: Go's zero time.
      lastModifiedTimestamp: '0001-01-01T00:00:00.000Z',
    },
    spec: {
      connectionMode: mode === 'local' ? 'airgap' : 'connected',
      ...(oldAgent ? {} : { managementMode: mode }),
      nodeRole: nodeRoleOf(host),
      paletteEndpointURL: '',
      hardwareSpec: hardwareOf(index, os),
      hostInfo: { hostState: inCluster ? 'cluster' : 'registration', hostType, secureBoot: index % 2 === 0 },
      networkInfo: networkOf(index, id, ip, distinctIps),
    },
    status: {
      agentVersion: oldAgent ? '4.5.21' : '4.8.12',
      configurationStatus: 'configured',
      dns: { nameservers: ['10.20.0.53'], searchDomains: ['site.internal'], options: [] },
      ntp: { ntpServers: ['10.20.0.123'], fallbackNtpServers: [] },
      hostName: hostNameOf(index),
      isClusterPhase: inCluster,
    },
  };
}

/** All hosts of one linked group that carry the fault share one cluster. */
export function clusterView(host: Host, members: readonly Host[]) {
  const created = new Date(host.state.createdAt).toISOString();
  const pool = { name: 'control-plane-pool', isControlPlane: true, archType: 'amd64' };
  const hosts = members.map(({ state }) => ({
    hostID: state.id,
    hostAddress: state.ip,
    hostName: hostNameOf(state.index),
  }));
  return {
    metadata: {
      id: `cluster-${host.state.id.slice(5, 17)}`,
      name: 'site-cluster',
      creationTimestamp: created,
    },
    spec: {
      hostIDs: members.map(({ state }) => state.id),
      vip: '127.77.255.250',
      ntpServers: [],
      sshKeys: [],
      nodePools: [{ pool, hosts }],
    },
    status: {
      clusterState: 'Running',
      clusterStateReason: '',
      health: { status: 'Healthy', reason: '' },
      k8sVersion: '1.31.0',
      agentVersion: '4.8.12',
      isRebootPending: false,
    },
  };
}

/** `GET cluster` answers what the cluster was made from (v1ClusterConfiguration). */
export function clusterConfigurationView(host: Host, members: readonly Host[]) {
  const { metadata, spec } = clusterView(host, members);
  const hosts = members.map(({ state }) => ({
    hostUid: state.id,
    hostAddress: state.ip,
    hostName: hostNameOf(state.index),
  }));
  return {
    metadata,
    spec: {
      cloudConfig: {
        metadata: { name: metadata.name },
        spec: {
          clusterConfig: { controlPlaneEndpoint: { host: spec.vip, type: 'VIP' }, staticIp: true },
          machinePoolConfig: [
            { name: 'control-plane-pool', isControlPlane: true, size: hosts.length, hosts },
          ],
        },
      },
      profileVariables: [],
    },
  };
}
