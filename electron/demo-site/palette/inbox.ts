import type { PairingRequest } from './agent.ts';
import { withNodes } from './edge-hosts.ts';
import type { ClusterTerms, MachinePool, ManagedCluster } from './cluster-types.ts';
import { withCluster } from './clusters.ts';
import type { Pairing, PaletteState } from './types.ts';
import { newUid } from './uid.ts';

/** The requests of hosts and what becomes of them: pure changes of the state. */

export const findPairing = (state: PaletteState, pairingUid: string | undefined): Pairing | undefined =>
  state.pairings.find((pairing) => pairing.pairingUid === pairingUid);

/** The requests of one project, of all where the scope is the tenant. */
export const pendingIn = (state: PaletteState, projectUid: string | null): readonly Pairing[] =>
  state.pairings.filter(
    (pairing) => pairing.state === 'Pairing' && (projectUid === null || pairing.projectUid === projectUid),
  );

export const isManaged = (state: PaletteState, localClusterUid: string): boolean =>
  state.clusters.some((cluster) => cluster.localClusterUid === localClusterUid);

/** A cluster may ask twice: the answer to its first request may have been lost on the way. */
export const received = (
  state: PaletteState,
  request: PairingRequest,
  { token, projectUid }: Pick<Pairing, 'token' | 'projectUid'>,
): { readonly state: PaletteState; readonly pairing: Pairing } => {
  const pairing: Pairing = {
    ...request,
    ...{ pairingUid: newUid(), token, projectUid, createdAt: Date.now() },
    ...{ state: 'Pairing', message: 'waiting for approval in Palette', clusterUid: null },
  };
  return { state: { ...state, pairings: [...state.pairings, pairing] }, pairing };
};

const changed = (state: PaletteState, { pairingUid }: Pairing, change: Partial<Pairing>): PaletteState => ({
  ...state,
  pairings: state.pairings.map((each) => (each.pairingUid === pairingUid ? { ...each, ...change } : each)),
});

export const withdrawn = (state: PaletteState, pairing: Pairing): PaletteState =>
  changed(state, pairing, { state: 'Withdrawn', message: 'withdrawn by the edge host' });

export const rejected = (state: PaletteState, pairing: Pairing): PaletteState =>
  changed(state, pairing, { state: 'Rejected', message: 'rejected in Palette' });

/** Palette is told no pools: the first node keeps the control plane, the others work (inferred). */
const poolsOf = ([first, ...rest]: Pairing['hosts']): readonly MachinePool[] =>
  [
    { name: 'control-plane-pool', isControlPlane: true, hosts: first ? [first] : [] },
    { name: 'worker-pool', isControlPlane: false, hosts: rest },
  ].map(({ name, isControlPlane, hosts }) => ({
    ...{ name, settings: { isControlPlane, labels: [] } },
    nodes: hosts.map(({ uid, name: hostName }) => ({
      ...{ machineUid: newUid(), hostUid: uid, placing: { hostName }, state: 'Running' },
    })),
  }));

export function accepted(
  state: PaletteState,
  pairing: Pairing,
  terms: ClusterTerms,
): { readonly state: PaletteState; readonly cluster: ManagedCluster } {
  const { localClusterUid, projectUid, hosts } = pairing;
  const cluster: ManagedCluster = {
    ...{ ...terms, uid: newUid(), configUid: newUid(), localClusterUid, projectUid, createdAt: Date.now() },
    ...{ state: 'Running', config: {}, endpoint: '', pools: poolsOf(hosts) },
  };
  const paired = { state: 'Paired', message: 'paired with Palette', clusterUid: cluster.uid } as const;
  return {
    state: withCluster(withNodes(changed(state, pairing, paired), hosts, projectUid), cluster),
    cluster,
  };
}
