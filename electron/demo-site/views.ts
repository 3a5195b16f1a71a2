import { stopTokenGenerationFlag } from '#shared/wire/extensions.ts';
import { freeGB } from './content.ts';
import { ruleOf } from './faults.ts';
import { hardwareOf, hostNameOf, interfacesOf, networkOf } from './hardware.ts';
import { edgeHostIdOf, ipOf, nodeRoleOf, situationOf, tellsOfCluster } from './situation.ts';
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

/**
 * What a host says of itself, which every peer passes on: worked out once until something of it changes, or a group of
 * hundreds would do little else.
 */
export function hostInfoView(host: Host, distinctIps: boolean) {
  const known = told.get(host);
  if (known?.state === host.state && known.faults === host.faults) return known.view;
  const view = infoOf(host, distinctIps);
  told.set(host, { state: host.state, faults: host.faults, view });
  return view;
}

const told = new WeakMap<
  Host,
  Pick<Host, 'state' | 'faults'> & { readonly view: ReturnType<typeof infoOf> }
>();

function infoOf(host: Host, distinctIps: boolean) {
  const { id, index, createdAt, pairing, userData } = host.state;
  const edgeHostId = edgeHostIdOf(host);
  const { mode, hostType, os, inCluster, paired, oldAgent } = situationOf(host);
  return {
    metadata: {
      id: edgeHostId,
      name: edgeHostId,
      labels: { 'spectrocloud.com/site': 'fieldlink-demo' },
      creationTimestamp: new Date(createdAt).toISOString(),
      // As a real agent writes it: Go's zero time.
      lastModifiedTimestamp: '0001-01-01T00:00:00.000Z',
    },
    spec: {
      connectionMode: mode === 'local' ? 'airgap' : 'connected',
      ...(oldAgent ? {} : { managementMode: mode }),
      nodeRole: nodeRoleOf(host),
      paletteEndpointURL: (paired ? pairing?.palette.endpoint : userData?.paletteEndpoint) ?? '',
      hardwareSpec: hardwareOf(index, os, freeGB(host)),
      hostInfo: { hostState: inCluster ? 'cluster' : 'registration', hostType, secureBoot: index % 2 === 0 },
      networkInfo: networkOf(index, id, ipOf(host), distinctIps),
    },
    status: {
      agentVersion: oldAgent ? '4.5.21' : '4.8.12',
      configurationStatus: 'configured',
      dns: { nameservers: ['10.20.0.53'], searchDomains: ['site.internal'], options: [] },
      ntp: { ntpServers: host.state.ntpServers, fallbackNtpServers: [] },
      hostName: hostNameOf(index),
      isClusterPhase: inCluster && tellsOfCluster(host, 'phase'),
    },
  };
}

export function interfacesView(host: Host, distinctIps: boolean) {
  const { index, id } = host.state;
  const nics = networkOf(index, id, ipOf(host), distinctIps);
  return { interfaces: interfacesOf(nics, host.faults.dhcp === true) };
}
