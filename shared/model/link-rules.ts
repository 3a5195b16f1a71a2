import type { HostRecord, Peer } from './host.ts';
import { isSignedIn } from './host.ts';
import { hostLabel } from './names.ts';
import { isPaired } from './pairing-state.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import {
  followersOf,
  isInCluster,
  isPeerInUse,
  leaderOf,
  listsId,
  listsEachOther,
  otherPeers,
  roleOf,
  sameWord,
} from './role.ts';
import { whyNotTrusted } from './trust.ts';

/** Null: nothing that is known speaks against it. Otherwise the reason a control shows when it is disabled. */
export type Verdict = Fault | null;

const first = (...checks: (() => Verdict)[]): Verdict => {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return null;
};

const isSession = (host: HostRecord): Verdict =>
  isSignedIn(host) ? null : fault('sign-in-needed', { host: hostLabel(host) });

const isThere = (host: HostRecord): Verdict => {
  const params = { host: hostLabel(host) };
  if (host.reach.state === 'lost') return fault('host-lost', params);
  return host.facts && host.link ? null : fault('not-read-yet', params);
};

/** Fieldlink may send this host anything that needs an account. */
export const canAsk = (host: HostRecord): Verdict =>
  first(
    () => whyNotTrusted(host),
    () => isSession(host),
    () => isThere(host),
  );

/** vendor: Pair Local Cluster with Palette: Palette manages it, and for good. */
export const isCentral = ({ facts, pairing }: HostRecord): boolean =>
  facts?.managementMode === 'central' || isPaired(pairing);

/**
 * vendor: Link Hosts, prerequisites (local management mode on every host); Pair Local Cluster with Palette: afterwards local
 * operations are no longer permitted. Unknown mode of old agents passes.
 */
export const isLocal = (host: HostRecord): Verdict =>
  isCentral(host) ? fault('mode-not-local', { host: hostLabel(host) }) : null;

/** vendor: Link Hosts, Generate token. In a cluster every control-plane node leads. */
export const canGenerateToken = (host: HostRecord): Verdict =>
  first(
    () => canAsk(host),
    () => isLocal(host),
    () =>
      roleOf(host) === 'follower'
        ? fault('is-follower', { host: hostLabel(host), leader: leaderOf(host)?.ip ?? '' })
        : null,
  );

/** vendor: Link Hosts, prerequisites: no follower runs a cluster (the leader may). */
const isIdle = (host: HostRecord): Verdict =>
  isInCluster(host) ? fault('in-cluster', { host: hostLabel(host) }) : null;

const isFree = (host: HostRecord): Verdict => {
  const role = roleOf(host);
  if (role === 'leader')
    return fault('still-leader', { host: hostLabel(host), followers: followersOf(host).length });
  return role === 'follower'
    ? fault('linked-elsewhere', { host: hostLabel(host), leader: leaderOf(host)?.ip ?? '' })
    : null;
};

/** vendor: Link Hosts, prerequisites of the host that becomes a follower. */
export const canBecomeFollower = (host: HostRecord): Verdict =>
  first(
    () => canAsk(host),
    () => isLocal(host),
    () => isIdle(host),
    () => isFree(host),
  );

const isAgentMode = (host: HostRecord): boolean =>
  sameWord(host.facts?.hostType ?? null, 'agentmode', 'agent');

const differs = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Boolean(a) && Boolean(b) && a?.toLowerCase() !== b?.toLowerCase();

/** vendor: Link Hosts, limitations (one deployment mode per group). Unknown facts do not refuse. */
const sameType = (follower: HostRecord, leader: HostRecord): Verdict => {
  const [ours, theirs] = [follower.facts?.hostType, leader.facts?.hostType];
  const params = { host: hostLabel(follower), leader: hostLabel(leader) };
  return differs(ours, theirs)
    ? fault('host-type-differs', { ...params, ours: ours ?? '', theirs: theirs ?? '' })
    : null;
};

/** vendor: Link Hosts, limitations: in agent mode all hosts of a group run one operating system. */
export const osMatters = (follower: HostRecord): boolean => isAgentMode(follower);

const sameOs = (follower: HostRecord, leader: HostRecord): Verdict => {
  const [f, l] = [follower.facts, leader.facts];
  if (!osMatters(follower)) return null;
  if (!differs(f?.osFamily, l?.osFamily) && !differs(f?.osVersion, l?.osVersion)) return null;
  return fault('os-differs', {
    host: hostLabel(follower),
    leader: hostLabel(leader),
    ours: `${f?.osFamily ?? ''} ${f?.osVersion ?? ''}`,
    theirs: `${l?.osFamily ?? ''} ${l?.osVersion ?? ''}`,
  });
};

/** Everything that can refuse a link, each on its own, in the order a technician would mend it. */
export const linkRules = {
  trust: (follower) => whyNotTrusted(follower),
  session: (follower) => isSession(follower),
  answer: (follower) => isThere(follower),
  other: (follower, leader) =>
    follower.key === leader.key ? fault('same-host', { host: hostLabel(follower) }) : null,
  leader: (_, leader) => canGenerateToken(leader),
  'link-there': (follower, leader) =>
    listsEachOther(follower, leader)
      ? fault('already-linked', { host: hostLabel(follower), leader: hostLabel(leader) })
      : null,
  mode: (follower) => isLocal(follower),
  cluster: (follower) => isIdle(follower),
  'link-free': (follower) => isFree(follower),
  type: sameType,
  os: sameOs,
} as const satisfies Record<string, (follower: HostRecord, leader: HostRecord) => Verdict>;

/** Everything known that speaks against linking this follower to this leader: the first of the rules that refuses. */
export function canLink(follower: HostRecord, leader: HostRecord): Verdict {
  for (const rule of Object.values(linkRules)) {
    const found = rule(follower, leader);
    if (found) return found;
  }
  return null;
}

/** vendor: Unlink Hosts, prerequisites: linked, a follower, Ready and not In-Use. `itself`: the peer's own record, if any. */
export const canUnlinkPeer = (via: HostRecord, peer: Peer, itself: HostRecord | null = null): Verdict =>
  first(
    () => canAsk(via),
    () => isLocal(via),
    () => (listsId(via, peer.id) ? null : fault('not-linked', { host: hostLabel(via) })),
    () =>
      roleOf(via) === 'leader' && isPeerInUse(via, peer, itself)
        ? fault('peer-in-use', { host: peer.id })
        : null,
    () =>
      roleOf(via) === 'follower' && isInCluster(via) ? fault('peer-in-use', { host: hostLabel(via) }) : null,
  );

/** vendor: Remove Leader Node Status: no followers left, not in an active cluster. */
export const canStopTokenGeneration = (host: HostRecord): Verdict =>
  first(
    () => canAsk(host),
    () => isLocal(host),
    () => (roleOf(host) === 'leader' ? null : fault('not-leader', { host: hostLabel(host) })),
    () =>
      otherPeers(host).length > 0
        ? fault('followers-remain', { host: hostLabel(host), followers: otherPeers(host).length })
        : null,
    () => (isInCluster(host) ? fault('leader-in-cluster', { host: hostLabel(host) }) : null),
  );
