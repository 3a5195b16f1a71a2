import { certSha256 } from '../identity.ts';
import { nodesOf } from './clusters.ts';
import { stateOf } from './edge-hosts.ts';
import type { Palette } from './types.ts';

/** For tests: what the console really has, whatever its API would say. No secrets. */
export const paletteView = ({ state, faults, live, presented }: Palette) => ({
  url: `https://${state.ip}:${String(state.port)}`,
  certSha256: certSha256(presented.cert),
  listening: live.listening(),
  pairings: state.pairings.map(({ pairingUid, name, localClusterUid, projectUid, state: is, hosts }) => ({
    ...{ pairingUid, name, localClusterUid, projectUid, state: is },
    hosts: hosts.map(({ uid }) => uid),
  })),
  clusters: state.clusters.map(({ uid, name, projectUid, state: is, endpoint, annotations, ...cluster }) => ({
    ...{
      uid,
      name,
      projectUid,
      state: is,
      endpoint,
      annotations,
      hosts: nodesOf(cluster).map(({ hostUid }) => hostUid),
    },
  })),
  tokens: state.tokens.map(({ uid, name, isActive, projectUid }) => ({ uid, name, isActive, projectUid })),
  edgeHosts: state.edgeHosts.map((host) => ({
    ...{ uid: host.uid, name: host.name, state: stateOf(host), projectUid: host.projectUid },
    labels: host.labels,
  })),
  faults,
});
