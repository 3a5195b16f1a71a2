import { byId } from './by-id.ts';
import type { HostRecord } from './host.ts';
import type { Verdict } from './link-rules.ts';
import { canAsk, canGenerateToken, canLink, canUnlinkPeer } from './link-rules.ts';
import { hostLabel } from './names.ts';
import { checkFollower } from './preflight.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { isInCluster, lists, otherPeers } from './role.ts';

/** A group goes over to another leader. `joins`: the old leader comes along as a follower. */
export interface Move {
  readonly from: HostRecord;
  readonly to: HostRecord;
  readonly joins: boolean;
}

export interface MoveRow {
  /** By key, or by edge host ID where there is no record. */
  readonly name: string;
  readonly id: string;
  readonly ip: string;
  /** `left`: does not answer, so its old leader lets go of it and the new one cannot take it in. */
  readonly does: 'leads' | 'follows' | 'stays' | 'left';
  readonly state: 'pass' | 'warn' | 'fail';
  readonly fault: Fault | null;
}

export interface MovePlan {
  /** Why nothing is touched. */
  readonly refusal: Verdict;
  readonly rows: readonly MoveRow[];
}

/** What will be known of a host once it is nobody's. */
const afterLeaving = (host: HostRecord): HostRecord => ({
  ...host,
  tokenRequested: false,
  facts: host.facts && { ...host.facts, nodeRole: null },
  link: host.link && { ...host.link, status: 'never', errorMessage: null, peers: [] },
});

/** The new leader as it will be when it is asked for a token. */
const heirOf = (host: HostRecord, from: HostRecord): HostRecord =>
  lists(host, from) ? afterLeaving(host) : host;

const isDone = (verdict: Verdict): boolean => verdict?.code === 'already-linked';

/** Hosts that could lead the group of this leader: its own followers, and others that are signed in. */
export const possibleHeirs = (from: HostRecord, all: readonly HostRecord[]): readonly HostRecord[] =>
  all.filter(
    (host) =>
      host.key !== from.key &&
      canGenerateToken(heirOf(host, from)) === null &&
      // vendor: Unlink Hosts: a follower that a cluster uses cannot leave.
      !(lists(host, from) && isInCluster(host)),
  );

/** The names of all it concerns as `planMove` takes them: the followers that this leader lists, then the leader. */
export const groupToMove = (from: HostRecord, all: readonly HostRecord[]): readonly string[] => [
  ...otherPeers(from).map(({ id }) => byId(all).get(id)?.key ?? id),
  from.key,
];

function rowOf(move: Move, name: string, all: readonly HostRecord[]): MoveRow {
  const { from, to, joins } = move;
  const host = byId(all).get(name) ?? all.find(({ key }) => key === name) ?? null;
  const peer = otherPeers(from).find(({ id }) => id === (host?.hostId ?? name));
  const base = { name, id: host ? hostLabel(host) : name, ip: host?.address ?? peer?.ip ?? '' };
  const fail = (does: MoveRow['does'], why: Fault): MoveRow => ({ ...base, does, state: 'fail', fault: why });
  const isOld = name === from.key;
  const does = isOld ? (joins ? 'follows' : 'stays') : name === to.key ? 'leads' : 'follows';
  // vendor: Remove Leader Node Status: not in an active cluster; Unlink Hosts: not In-Use.
  const bound = isOld
    ? isInCluster(from) && fault('leader-in-cluster', { host: hostLabel(from) })
    : peer && canUnlinkPeer(from, peer, host);
  if (bound) return fail(does, bound);
  if (!host) return fail(does, fault('sign-in-needed', { host: name }));
  if (does !== 'follows') return { ...base, does, state: 'pass', fault: null };
  if (host.reach.state === 'lost') {
    const left = fault('move-left-behind', { host: hostLabel(host), leader: hostLabel(from) });
    return { ...base, does: 'left', state: 'warn', fault: left };
  }
  const free = isOld || lists(host, from) ? afterLeaving(host) : host;
  const heir = heirOf(to, from);
  const verdict = canLink(free, heir);
  if (verdict && !isDone(verdict)) return fail(does, verdict);
  const doubt = verdict
    ? null
    : checkFollower(free, heir, all).find(({ state }) => state !== 'pass' && state !== 'unknown');
  return { ...base, does, state: doubt ? 'warn' : 'pass', fault: doubt?.fault ?? null };
}

/**
 * Every rule that unlinking all, stopping the old leader and linking to the new one will meet, before anything is touched.
 * Nothing is begun while one of them refuses; a host that does not answer is left behind and refuses nothing.
 */
export function planMove(move: Move, names: readonly string[], all: readonly HostRecord[]): MovePlan {
  const { from, to } = move;
  const rows = names.map((name) => rowOf(move, name, all));
  const group =
    canAsk(from) ??
    (from.key === to.key
      ? fault('same-host', { host: hostLabel(from) })
      : canGenerateToken(heirOf(to, from)));
  return { refusal: group ?? rows.find(({ state }) => state === 'fail')?.fault ?? null, rows };
}
