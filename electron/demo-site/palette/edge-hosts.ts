import type { EdgeHost, PaletteState } from './types.ts';

/** The edge hosts that Palette knows: pure changes of the state. */

/** vendor: v1EdgeHostState. Typed by hand and not heard of yet: `unpaired`. */
export const stateOf = ({ clusterUid, seen }: EdgeHost): 'ready' | 'unpaired' | 'in-use' =>
  clusterUid !== null ? 'in-use' : seen ? 'ready' : 'unpaired';

/** Grey until it has called in. */
export const healthOf = ({ seen }: EdgeHost): 'healthy' | null => (seen ? 'healthy' : null);

/** vendor: 1 to 128 characters without / ? # & + % , $ ~ ! @ * ( ) { } | = ; : < > ' . ^ " and space (domain §1.15). */
const idShape = /^[^/?#&+%,$~!@*(){}|=;:<>'.^"\s]{1,128}$/;
export const isEdgeHostId = (text: string): boolean => idShape.test(text);

export const findEdgeHost = ({ edgeHosts }: PaletteState, uid: string | undefined): EdgeHost | undefined =>
  edgeHosts.find((known) => known.uid === uid);

/** Of one project, of all where the scope is the tenant. */
export const edgeHostsIn = ({ edgeHosts }: PaletteState, projectUid: string | null): readonly EdgeHost[] =>
  edgeHosts.filter((known) => projectUid === null || known.projectUid === projectUid);

const nobody: Omit<EdgeHost, 'uid' | 'name' | 'projectUid'> = {
  ...{ labels: {}, archType: 'amd64', hostPairingKey: '' },
  ...{ createdAt: 0, changedAt: 0, seen: null, clusterUid: null },
};

type Named = Pick<EdgeHost, 'uid' | 'name' | 'projectUid'>;

export const newEdgeHost = (given: Named & Partial<EdgeHost>): EdgeHost => {
  const now = Date.now();
  return { ...nobody, ...given, createdAt: now, changedAt: now };
};

export const withEdgeHost = (state: PaletteState, host: EdgeHost): PaletteState => ({
  ...state,
  edgeHosts: findEdgeHost(state, host.uid)
    ? state.edgeHosts.map((known) => (known.uid === host.uid ? { ...host, changedAt: Date.now() } : known))
    : [...state.edgeHosts, host],
});

export const withoutEdgeHost = (state: PaletteState, host: EdgeHost): PaletteState => ({
  ...state,
  edgeHosts: state.edgeHosts.filter(({ uid }) => uid !== host.uid),
});

/** The nodes of a cluster that Palette manages from now on are hosts of its project (inferred). */
export const withNodes = (
  state: PaletteState,
  nodes: readonly Pick<EdgeHost, 'uid' | 'name'>[],
  projectUid: string,
): PaletteState =>
  nodes
    .filter(({ uid }) => !findEdgeHost(state, uid))
    .reduce((now, { uid, name }) => withEdgeHost(now, newEdgeHost({ uid, name, projectUid })), state);
