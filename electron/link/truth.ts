import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { followersOf, leadersOf, lists, otherPeers, roleOf, sameWord } from '#shared/model/role.ts';
import type { LinkDeps, Progress } from './deps.ts';
import { conclude, proveBothEnds } from './link-host.ts';
import { proveGone } from './unlink-host.ts';

/**
 * How an act ended whose answer nobody was there to hear, read from the hosts as they are now. Nothing is sent that changes
 * a host: what was not done is said to be so, and is safe to be done again.
 */
const notDone = (host: HostRecord): Ended => endOf(fault('not-done', { host: hostLabel(host) }));

const gone = endOf(fault('unknown-host'));

/** `leader`: no record where it was forgotten, or a pasted token named a host nobody here knows. */
export async function linkTruth(
  deps: LinkDeps,
  pair: { follower: string; leader: string },
  on: Progress,
): Promise<Ended> {
  const [follower, leader] = [deps.registry.get(pair.follower), deps.registry.get(pair.leader)];
  if (!follower) return gone;
  const status = follower.link?.status ?? 'never';
  const isOver = sameWord(status, 'completed', 'failed', 'never', '');
  if (!leader) {
    if (otherPeers(follower).length === 0 && isOver) return notDone(follower);
    return endOf(
      fault('link-unproved', { host: hostLabel(follower), leader: otherPeers(follower)[0]?.ip ?? '–' }),
    );
  }
  if (!isOver) return conclude(deps, pair.follower, pair.leader, follower.link, on);
  const [ours, theirs] = [lists(follower, leader), lists(leader, follower)];
  if (ours && theirs) return ended('done');
  if (ours || theirs) return proveBothEnds(deps, pair.follower, pair.leader, on);
  const message = follower.link?.errorMessage;
  return sameWord(status, 'failed') && message
    ? endOf(fault('link-failed', { host: hostLabel(follower), message }))
    : notDone(follower);
}

export async function unlinkTruth(
  deps: LinkDeps,
  { host, leader, via }: { host: string; leader: string; via: 'leader' | 'host' },
  on: Progress,
): Promise<Ended> {
  const idOf = (key: string): string => deps.registry.get(key)?.hostId ?? key;
  const [asked, other] = via === 'leader' ? [leader, host] : [host, leader];
  const [here, there] = [deps.registry.get(asked), deps.registry.get(other)];
  if (!here) return gone;
  const holds = otherPeers(here).some(({ id }) => id === idOf(other));
  const held = there === null ? holds : lists(there, here);
  if (holds && held) return notDone(there && via === 'leader' ? there : here);
  return proveGone(deps, { via: asked, peerId: idOf(other) }, 'done', on);
}

/** No API field says so: the role that is read from everything else (domain §1.6). */
export function generationTruth({ registry }: LinkDeps, key: string, wanted: 'on' | 'off'): Ended {
  const host = registry.get(key);
  if (!host) return gone;
  return (roleOf(host) === 'leader') === (wanted === 'on') ? ended('done') : notDone(host);
}

/** A host that still belongs to the old leader has not moved; what it does under the new one tells the rest. */
export async function moveTruth(
  deps: LinkDeps,
  { from, to, joins }: { from: string; to: string; joins: boolean },
  key: string,
  on: Progress,
): Promise<Ended> {
  const [host, old] = [deps.registry.get(key), deps.registry.get(from)];
  if (!host || !old) return gone;
  if (key === from) {
    if (roleOf(old) === 'leader') return notDone(old);
    return joins ? linkTruth(deps, { follower: from, leader: to }, on) : ended('done');
  }
  const isOld =
    leadersOf(host).some(({ id }) => id === old.hostId) ||
    followersOf(old).some(({ id }) => id === host.hostId);
  if (isOld) return unlinkTruth(deps, { host: key, leader: from, via: 'leader' }, on);
  return key === to ? ended('done') : linkTruth(deps, { follower: key, leader: to }, on);
}
