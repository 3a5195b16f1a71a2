import { poolOf } from './cluster.ts';
import { ruleOf } from './faults.ts';
import { siteOs } from './hardware.ts';
import type { Follower, Host, HostState } from './types.ts';

type Os = typeof siteOs;

/** What is true of a host right now: its own state and what has been done to it. Everything else reads this. */
export interface Situation {
  readonly mode: 'local' | 'central';
  readonly hostType: string;
  readonly os: Os;
  readonly multiNode: boolean;
  readonly inCluster: boolean;
  /** Never without `inCluster`. Every such node leads (vendor: Link Hosts). */
  readonly controlPlane: boolean;
  /** Managed in Palette and nowhere else (vendor: Pair Local Cluster with Palette). Never without `inCluster`. */
  readonly paired: boolean;
  readonly oldAgent: boolean;
  /** This host's own clock, in milliseconds. */
  readonly clock: number;
}

export const followersOf = (state: HostState) =>
  Object.values(state.followers).filter((follower) => follower.state === 'linked');

/** Peer IDs come from outside: one that names a property of every object is still nobody. */
export const followerOf = (state: HostState, id: string): Follower | undefined =>
  Object.hasOwn(state.followers, id) ? state.followers[id] : undefined;

/** A link that failed ties the host to nobody. */
export const isFollower = (state: HostState): boolean => state.link?.state === 'Completed';
export const isLinking = (state: HostState): boolean =>
  state.link?.state === 'Pending' || state.link?.state === 'InProgress';
export const isLeader = (state: HostState): boolean =>
  state.issuing !== null || followersOf(state).length > 0;

/** Where it answers now; its peers and the control address know it by the IP it began with. */
export const ipOf = ({ state, faults }: Pick<Host, 'state' | 'faults'>): string => faults.moved ?? state.ip;

/** vendor: `stylus.site.name` replaces the whole edge host ID. */
export const edgeHostIdOf = ({ state: { id, userData } }: Pick<Host, 'state'>): string =>
  userData === null || ['', '$random'].includes(userData.name) ? id : userData.name;

function osOf(fault: string | true | undefined): Os {
  if (fault === undefined) return siteOs;
  const [family, version] = (fault === true ? 'rhel 9.4' : fault).split(' ');
  return { ...siteOs, family: family ?? 'rhel', version: version ?? '' };
}

/** Its place in a cluster: made through the API, or put there as a fault. */
function placeOf({ state, faults }: Pick<Host, 'state' | 'faults'>): 'controlplane' | 'worker' | null {
  const fault = faults['in-cluster'];
  if (fault !== undefined) return fault !== true ? fault : isFollower(state) ? 'worker' : 'controlplane';
  const pool = state.cluster && poolOf(state.cluster, state.id);
  return pool ? (pool.isControlPlane ? 'controlplane' : 'worker') : null;
}

export function situationOf({ state, faults }: Pick<Host, 'state' | 'faults'>): Situation {
  const place = placeOf({ state, faults });
  const type = faults['wrong-type'];
  const paired = place !== null && state.pairing?.status === 'Paired';
  const { userData } = state;
  const managed = userData?.managementMode === 'central';
  const central =
    faults['wrong-mode'] ?? (managed || (paired && ruleOf({ faults }, 'paired-mode') === 'central'));
  return {
    mode: central ? 'central' : 'local',
    hostType: type === undefined ? 'agent-mode' : type === true ? 'appliance' : type,
    os: osOf(faults['wrong-os']),
    multiNode: !faults['multi-node-off'] && (userData?.enableMultiNode ?? true),
    inCluster: place !== null,
    controlPlane: place === 'controlplane',
    paired,
    oldAgent: faults['old-agent'] === true,
    clock: Date.now() + (faults['clock-skew'] ?? 0) * 1000,
  };
}

export function nodeRoleOf(
  host: Pick<Host, 'state' | 'faults'>,
): 'init' | 'controlplane' | 'worker' | 'unknown' {
  const words = ruleOf(host, 'node-role');
  const { inCluster, controlPlane } = situationOf(host);
  if (words === 'silent') return 'unknown';
  if (inCluster && isFollower(host.state)) return controlPlane ? 'controlplane' : 'worker';
  if (isLeader(host.state) || controlPlane) return 'init';
  if (inCluster) return 'worker';
  return words === 'full' && isFollower(host.state) ? 'worker' : 'unknown';
}

/** domain §1.7: that the three are equivalent is (inferred); any of them alone has to do. */
export const tellsOfCluster = (
  host: { readonly faults: Host['faults'] },
  by: 'details' | 'phase' | 'peers',
): boolean => ['all', by].includes(ruleOf(host, 'cluster-tells'));
