import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import { canAsk, canUnlinkPeer } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { lists, otherPeers } from '#shared/model/role.ts';
import { operations } from '#shared/wire/operations.ts';
import type { LinkDeps, LinkEnd, LinkProgress, Progress } from './deps.ts';
import { endsRun } from './deps.ts';
import { pause } from '../http/pause.ts';

/**
 * vendor: Unlink Hosts, from the leader's row menu or on the follower itself. Both ends are read afterwards: the other
 * end may keep a stale link when it was out of reach (domain §1.5). `forAll`: the same host is asked for all of the run, so
 * that there is nothing more to begin when it cannot be asked.
 */
export async function unlinkHost(
  deps: LinkDeps,
  what: { via: string; peerId: string; forAll?: boolean },
  on: LinkProgress,
): Promise<LinkEnd> {
  on.step('checking');
  const read = await deps.readLink(what.via);
  const via = deps.registry.get(what.via);
  if (!via) return endOf(fault('unknown-host'));
  const unasked = what.forAll === true ? canAsk(via) : null;
  if (unasked) return endsRun(unasked);
  const peer = otherPeers(via).find(({ id }) => id === what.peerId);
  // Without an answer the host's last known table proves nothing: let the rule name what is missing.
  if (!peer && read) return proveGone(deps, what, 'already', on);
  const verdict = peer
    ? canUnlinkPeer(via, peer, deps.registry.byId(peer.id))
    : fault('host-lost', { host: hostLabel(via) });
  if (verdict) return endOf(verdict);
  if (on.signal.aborted) return endOf(fault('cancelled'));
  const halted = on.halted();
  if (halted) return ended('cancelled', halted);
  const barred = await on.mayAct();
  if (barred) return endsRun(barred);
  on.step('unlinking');
  const reply = await deps.ask(what.via, operations.unlink, { query: { peerId: what.peerId } });
  if (!('ok' in reply)) {
    const answered = reply.status !== null && reply.status !== 401;
    const message = reply.wire?.message ?? '–';
    if (answered) return endOf(fault('unlink-refused', { host: hostLabel(via), message }));
    // It may have acted although its answer was lost: its table tells.
    if (reply.error.code !== 'answer-late' && reply.error.code !== 'connection-lost')
      return endOf(reply.error);
  }
  return proveGone(deps, what, 'done', on);
}

/** Both ends are read until neither lists the other, or patience ends. */
export async function proveGone(
  deps: LinkDeps,
  what: { via: string; peerId: string },
  good: 'done' | 'already',
  on: Progress,
): Promise<Ended> {
  on.step('verifying');
  const other = deps.registry.byId(what.peerId);
  const started = performance.now();
  for (;;) {
    const [here, there] = await Promise.all([
      deps.readLink(what.via),
      other ? deps.readLink(other.key) : null,
    ]);
    const [via, peer] = [deps.registry.get(what.via), deps.registry.byId(what.peerId)];
    if (!via) return endOf(fault('unknown-host'));
    const letGo = here !== null && !otherPeers(via).some(({ id }) => id === what.peerId);
    const released = there !== null && peer !== null && !lists(peer, via);
    if (letGo && released) return ended(good);
    // An end nobody can ask now will not answer in the next seconds either.
    const patient = performance.now() - started < (there === null && letGo ? 0 : deps.patience.silenceMs);
    if (patient && (await pause(deps.patience.lookMs, on.signal))) continue;
    if (!here) return endOf(fault('host-lost', { host: hostLabel(via) }));
    if (!letGo) return endOf(fault('half-unlinked', { still: hostLabel(via) }));
    return there === null
      ? endOf(fault('unlink-unverified', { host: hostLabel(via) }))
      : endOf(fault('half-unlinked', { still: peer ? hostLabel(peer) : what.peerId }));
  }
}
