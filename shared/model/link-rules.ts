import type { HostRecord, Peer } from './host.ts';
import { isSignedIn } from './host.ts';
import { hostLabel } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import {
  followersOf,
  isInCluster,
  isInUse,
  leaderOf,
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

/** Fieldlink may send this host anything that needs an account. */
export const canAsk = (host: HostRecord): Verdict => {
  const params = { host: hostLabel(host) };
  const untrusted = whyNotTrusted(host);
  if (untrusted) return untrusted;
  if (!isSignedIn(host)) return fault('sign-in-needed', params);
  if (host.reach.state === 'lost') return fault('host-lost', params);
  return host.facts && host.link ? null : fault('not-read-yet', params);
};

/** vendor: Link Hosts, prerequisites (local management mode on every host). Unknown mode of old agents passes. */
const isLocal = (host: HostRecord): Verdict =>
  host.facts?.managementMode === 'central' ? fault('mode-not-local', { host: hostLabel(host) }) : null;

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

/** vendor: Link Hosts, prerequisites of the host that becomes a follower. */
export const canBecomeFollower = (host: HostRecord): Verdict =>
  first(
    () => canAsk(host),
    () => isLocal(host),
    () => (isInCluster(host) ? fault('in-cluster', { host: hostLabel(host) }) : null),
    () =>
      roleOf(host) === 'leader'
        ? fault('still-leader', { host: hostLabel(host), followers: followersOf(host).length })
        : null,
    () =>
      roleOf(host) === 'follower'
        ? fault('linked-elsewhere', { host: hostLabel(host), leader: leaderOf(host)?.ip ?? '' })
        : null,
  );

const isAgentMode = (host: HostRecord): boolean =>
  sameWord(host.facts?.hostType ?? null, 'agentmode', 'agent');

const differs = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Boolean(a) && Boolean(b) && a?.toLowerCase() !== b?.toLowerCase();

/** vendor: Link Hosts, limitations (one deployment mode per group; agent mode: one OS). Unknown facts do not refuse. */
const sameKind = (follower: HostRecord, leader: HostRecord): Verdict => {
  const [f, l] = [follower.facts, leader.facts];
  const params = { host: hostLabel(follower), leader: hostLabel(leader) };
  if (differs(f?.hostType, l?.hostType))
    return fault('host-type-differs', { ...params, ours: f?.hostType ?? '', theirs: l?.hostType ?? '' });
  if (isAgentMode(follower) && (differs(f?.osFamily, l?.osFamily) || differs(f?.osVersion, l?.osVersion)))
    return fault('os-differs', {
      ...params,
      ours: `${f?.osFamily ?? ''} ${f?.osVersion ?? ''}`,
      theirs: `${l?.osFamily ?? ''} ${l?.osVersion ?? ''}`,
    });
  return null;
};

/** Everything known that speaks against linking this follower to this leader, in the order a technician would mend it. */
export const canLink = (follower: HostRecord, leader: HostRecord): Verdict =>
  first(
    () => canAsk(follower),
    () => (follower.key === leader.key ? fault('same-host', { host: hostLabel(follower) }) : null),
    () => canGenerateToken(leader),
    () =>
      listsEachOther(follower, leader)
        ? fault('already-linked', { host: hostLabel(follower), leader: hostLabel(leader) })
        : null,
    () => canBecomeFollower(follower),
    () => sameKind(follower, leader),
  );

/** vendor: Unlink Hosts, prerequisites: the host is linked, a follower, Ready and not In-Use. */
export const canUnlinkPeer = (via: HostRecord, peer: Peer): Verdict =>
  first(
    () => canAsk(via),
    () =>
      otherPeers(via).some(({ id }) => id === peer.id) ? null : fault('not-linked', { host: hostLabel(via) }),
    () => (roleOf(via) === 'leader' && isInUse(peer) ? fault('peer-in-use', { host: peer.id }) : null),
    () =>
      roleOf(via) === 'follower' && isInCluster(via) ? fault('peer-in-use', { host: hostLabel(via) }) : null,
  );

/** vendor: Remove Leader Node Status: no followers left, not in an active cluster. */
export const canStopTokenGeneration = (host: HostRecord): Verdict =>
  first(
    () => canAsk(host),
    () => (roleOf(host) === 'leader' ? null : fault('not-leader', { host: hostLabel(host) })),
    () =>
      otherPeers(host).length > 0
        ? fault('followers-remain', { host: hostLabel(host), followers: otherPeers(host).length })
        : null,
    () => (isInCluster(host) ? fault('leader-in-cluster', { host: hostLabel(host) }) : null),
  );
