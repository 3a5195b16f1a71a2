import { certSha256 } from '../identity.ts';
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
  clusters: state.clusters,
  faults,
});
