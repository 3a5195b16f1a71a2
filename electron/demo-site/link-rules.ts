import { ruleOf } from './faults.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Situation } from './situation.ts';
import { followerOf, followersOf, isFollower, isLeader, isLinking, situationOf } from './situation.ts';
import type { Host, HostState } from './types.ts';

type Facts = Pick<Host, 'state' | 'faults'>;

/** vendor: Link Hosts, Generate token. In a cluster every control-plane node issues tokens. */
export function mayGenerate(host: Facts): Refusal | null {
  const at = situationOf(host);
  if (at.mode === 'central') return refusals.generateCentral;
  if (!at.multiNode) return refusals.generateMultiNode;
  if (isLinking(host.state)) return refusals.generateLinking;
  const leads = at.inCluster && at.controlPlane;
  if (isFollower(host.state) && !leads && !ruleOf(host, 'follower-may-generate'))
    return refusals.generateFollower;
  return null;
}

/** vendor: Link Hosts, prerequisites; what a follower can tell without asking the leader. */
export function mayLink(host: Facts): Refusal | null {
  const at = situationOf(host);
  if (at.mode === 'central') return refusals.linkCentral;
  if (!at.multiNode) return refusals.linkMultiNode;
  if (at.inCluster) return refusals.linkInCluster;
  if (isLinking(host.state)) return refusals.linkRunning;
  if (isFollower(host.state)) return refusals.linkFollower;
  if (isLeader(host.state)) return refusals.linkLeader;
  return null;
}

export interface Kind {
  readonly hostType: string;
  readonly mode: string;
  readonly os: string;
}

export const kindOf = (at: Situation): Kind => ({
  hostType: at.hostType,
  mode: at.mode,
  os: `${at.os.family} ${at.os.version}`,
});

/** vendor: Link Hosts, limitations: one deployment mode per group, and in agent mode one operating system. */
export function mismatchOf(leader: Facts, follower: Kind): string | null {
  const own = kindOf(situationOf(leader));
  if (own.mode !== follower.mode)
    return `management mode ${follower.mode} does not match the leader's ${own.mode}`;
  if (own.hostType !== follower.hostType)
    return `deployment mode ${follower.hostType} does not match the leader's ${own.hostType}`;
  const rule = ruleOf(leader, 'os-must-match');
  const counts = rule === 'always' || (rule === 'agent-mode' && own.hostType === 'agent-mode');
  return counts && own.os !== follower.os
    ? `operating system ${follower.os} does not match the leader's ${own.os}`
    : null;
}

const knows = (state: HostState, id: string): boolean =>
  state.link?.fellows.some((fellow) => fellow.id === id) === true;

/** A follower names whom it leaves: its leader, any control-plane node of the group's cluster, or by the rule itself. */
export const isLeaving = ({ state }: Facts, peerId: string, peerLeads: boolean): boolean =>
  isFollower(state) &&
  (peerId === state.id || peerId === state.link?.leader?.id || (peerLeads && knows(state, peerId)));

/** vendor: Unlink Hosts: followers only, Ready, not In-Use; from either side even while the leader is in use. */
export function mayUnlink(
  host: Facts,
  peerId: string,
  peer: { readonly inCluster: boolean; readonly controlPlane: boolean },
): Refusal | null {
  const { state } = host;
  const at = situationOf(host);
  if (peerId === '') return refusals.unlinkNoPeer;
  if (peerId === state.id && !ruleOf(host, 'unlink-self-allowed')) return refusals.unlinkSelf;
  if (isFollower(state)) {
    if (isLeaving(host, peerId, peer.controlPlane)) return at.inCluster ? refusals.unlinkInUse : null;
    if (!knows(state, peerId)) return refusals.unlinkUnknown;
    if (!at.controlPlane) return refusals.unlinkNotLeader;
  } else if (peerId === state.id) return mayStop(host);
  else if (!followerOf(state, peerId)) return refusals.unlinkUnknown;
  return peer.inCluster ? refusals.unlinkInUse : null;
}

/** vendor: Remove Leader Node Status: no followers left, not in an active cluster. */
export function mayStop(host: Facts): Refusal | null {
  if (followersOf(host.state).length > 0) return refusals.stopFollowers;
  if (situationOf(host).inCluster) return refusals.stopInCluster;
  return host.state.issuing ? null : refusals.stopNotLeader;
}
