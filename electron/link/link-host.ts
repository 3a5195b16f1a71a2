import type { HostRecord, LinkTable } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf, isSilence } from '#shared/model/ends.ts';
import { canBecomeFollower, canGenerateToken, canLink } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { lists, listsEachOther, otherPeers, sameWord } from '#shared/model/role.ts';
import { operations } from '#shared/wire/operations.ts';
import { linkFactsOf } from '../hosts/link-facts.ts';
import type { TokenBroker } from './broker.ts';
import type { LinkDeps, LinkEnd, LinkProgress, Progress, StopReason } from './deps.ts';
import { endsRun } from './deps.ts';
import { pause } from '../http/pause.ts';
import type { LinkToken } from './token.ts';
import { isNamedBy, namesLeader, ownAddresses, readToken } from './token.ts';

const name = (deps: LinkDeps, key: string): string => {
  const host = deps.registry.get(key);
  return host ? hostLabel(host) : '';
};

const speaksOfExpiry = (words: string): boolean => /expired/i.test(words);

/** Sends the token to the follower. A refusal that speaks of the token counts as expired: no code is documented. */
async function sendToken(deps: LinkDeps, follower: string, token: string): Promise<Result<LinkTable>> {
  const reply = await deps.ask(follower, operations.link, { body: { token } });
  if ('ok' in reply) return ok(linkFactsOf(reply.ok));
  const message = reply.wire?.message ?? '–';
  if (reply.status === 400 && speaksOfExpiry(`${reply.wire?.code ?? ''} ${message}`))
    return fail('token-expired');
  if (reply.status === null || reply.status === 401) return { error: reply.error };
  return fail('link-refused', { host: name(deps, follower), message });
}

/** Looks at the follower until it says Completed or Failed (domain §1.3). Survives a reboot within `silenceMs`. */
async function followLink(
  deps: LinkDeps,
  follower: string,
  first: LinkTable | null,
  on: Progress,
): Promise<Fault | null> {
  const host = name(deps, follower);
  const started = performance.now();
  let heard = started;
  let pauseMs = deps.patience.lookMs / 8;
  let looks = 0;
  for (let link = first; ; link = await deps.readLink(follower), looks += 1) {
    if (link) heard = performance.now();
    if (link && sameWord(link.status, 'completed')) return null;
    // The look right after the answer may still show what was before it.
    if (link && sameWord(link.status, 'failed', 'never') && looks !== 1) {
      // Only the leader knows that a token is dead, so the follower may hear of it after it has answered.
      if (speaksOfExpiry(link.errorMessage ?? '')) return fault('token-expired');
      return fault('link-failed', { host, message: link.errorMessage ?? '–' });
    }
    if (performance.now() - heard > deps.patience.silenceMs) return fault('host-lost', { host });
    if (performance.now() - started > deps.patience.linkMs)
      return fault('link-unfinished', { host, status: link?.status ?? '–' });
    // Cancelling does not undo what the host is doing already: say so instead of "cancelled".
    if (looks > 0 && !(await pause(pauseMs, on.signal)))
      return fault('link-unfinished', { host, status: link?.status ?? '–' });
    // A fast link is over by the first look, and a slow one is not worth asking ten times a second.
    if (looks > 0) pauseMs = Math.min(pauseMs * 2, deps.patience.lookMs);
  }
}

const listBoth = ({ registry }: LinkDeps, follower: string, leader: string): boolean => {
  const [f, l] = [registry.get(follower), registry.get(leader)];
  return f !== null && l !== null && listsEachOther(f, l);
};

/** A link counts only when both ends list each other (domain §1.4). The leader may be rebooting: it is given time. */
export async function proveBothEnds(
  deps: LinkDeps,
  follower: string,
  leader: string,
  on: Progress,
): Promise<LinkEnd> {
  const params = { host: name(deps, follower), leader: name(deps, leader) };
  const started = performance.now();
  for (;;) {
    const [ours, theirs] = await Promise.all([deps.readLink(follower), deps.readLink(leader)]);
    if (ours && theirs && listBoth(deps, follower, leader)) return ended('done');
    const late = performance.now() - started > deps.patience.silenceMs;
    if (late || !(await pause(deps.patience.lookMs, on.signal))) {
      if (!theirs && !late) return endOf(fault('leader-gone', params));
      if (!theirs) return { ...endOf(fault('leader-gone', params)), stop: gone(params.leader) };
      if (!ours) return endOf(fault('host-lost', params));
      const [f, l] = [deps.registry.get(follower), deps.registry.get(leader)];
      const present = f && l && lists(f, l) ? params.host : params.leader;
      const missing = present === params.host ? params.leader : params.host;
      return endOf(fault('link-one-sided', { present, missing }));
    }
  }
}

const gone = (leader: string): StopReason => ({ why: fault('host-lost', { host: leader }), seen: 'once' });

/**
 * Starts generation on a leader that every known rule allows, while the followers are still being read: a token takes a
 * call, and there is one for all. What comes of it the first follower hears.
 */
export async function fetchAhead(
  deps: LinkDeps & { broker: TokenBroker },
  leaderKey: string,
  signal: AbortSignal,
): Promise<void> {
  const known = deps.registry.get(leaderKey);
  if (!known?.facts || !known.link) await deps.read(leaderKey);
  const leader = deps.registry.get(leaderKey);
  if (leader && !canGenerateToken(leader)) await deps.broker.usable(leaderKey, signal);
}

/**
 * A leader that does not answer is given time for a reboot before the run ends for it: one look in vain is no proof. True:
 * all is to be judged anew.
 */
async function awaitLeader(
  deps: LinkDeps,
  leader: string,
  why: Fault,
  since: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (why.code !== 'host-lost' && !isSilence(why)) return false;
  if (performance.now() - since > deps.patience.silenceMs) return false;
  if (await pause(deps.patience.lookMs, signal)) await deps.read(leader);
  return true;
}

/**
 * The leader's token goes to the follower in the same second; nobody sees it (vendor: Link Hosts). Every rule that is
 * known is checked before anything is sent; a token that died on the way is replaced once.
 */
export async function linkToLeader(
  deps: LinkDeps & { broker: TokenBroker },
  pair: { follower: string; leader: string },
  on: LinkProgress,
): Promise<LinkEnd> {
  const { registry, broker } = deps;
  const began = performance.now();
  const wait = (why: Fault): Promise<boolean> => awaitLeader(deps, pair.leader, why, began, on.signal);
  on.step('checking');
  // The rules judge what the hosts say now, not what was on screen.
  await Promise.all([deps.read(pair.follower), deps.read(pair.leader)]);
  for (let expired = false; ;) {
    const [follower, leader] = [registry.get(pair.follower), registry.get(pair.leader)];
    if (!follower || !leader) return endOf(fault('unknown-host'));
    const verdict = canLink(follower, leader);
    const leaderVerdict = verdict && canGenerateToken(leader);
    if (verdict && !leaderVerdict) return endOf(verdict);
    if (on.signal.aborted) return endOf(fault('cancelled'));
    const halted = on.halted();
    if (halted) return ended('cancelled', halted);
    if (leaderVerdict && (await wait(leaderVerdict))) continue;
    if (leaderVerdict) return endsRun(leaderVerdict);
    // A host that has to give a token begins to lead.
    const barred = await on.mayAct();
    if (barred) return endsRun(barred);
    on.step('awaiting-token');
    const text = await broker.usable(pair.leader, on.signal);
    if (!isOk(text)) {
      if (text.error.code === 'cancelled') return endOf(text.error);
      if (await wait(text.error)) continue;
      return endsRun(text.error);
    }
    const token = readToken(text.ok);
    if (!isOk(token)) return endsRun(fault('token-unavailable', { leader: hostLabel(leader), message: '–' }));
    const misnamed = namesLeader(token.ok, leader, registry.list());
    if (misnamed) {
      // The leader may be put right in a minute; its wrong token would live for two.
      broker.discard(pair.leader, text.ok);
      return endsRun(misnamed);
    }
    on.step('sending');
    const sent = await sendToken(deps, pair.follower, token.ok.text);
    const end =
      isOk(sent) || sent.error.code === 'answer-late' || sent.error.code === 'connection-lost'
        ? await conclude(deps, pair.follower, pair.leader, isOk(sent) ? sent.ok : null, on)
        : endOf(sent.error);
    if (end.end !== 'expired') return end;
    broker.discard(pair.leader, text.ok);
    const why = fault('leader-token-refused', { leader: hostLabel(leader) });
    if (expired) return { ...end, stop: { why, seen: 'twice' } };
    expired = true;
  }
}

/** The token was sent, by this visit or an earlier one: what comes of it? */
export async function conclude(
  deps: LinkDeps,
  follower: string,
  leader: string,
  first: LinkTable | null,
  on: Progress,
): Promise<LinkEnd> {
  on.step('linking');
  // Both ends are looked at together: when the follower is done, the leader has most often told so already.
  const theirs = deps.readLink(leader);
  const failed = await followLink(deps, follower, first, on);
  if (failed) return endOf(failed);
  on.step('verifying');
  const looks = [
    () => theirs,
    () => deps.readLink(leader, { orUnderWay: true }),
    () => deps.readLink(leader),
  ];
  for (const look of looks) if ((await look()) && listBoth(deps, follower, leader)) return ended('done');
  return proveBothEnds(deps, follower, leader, on);
}

/** Vendor: Link Hosts, Link this device to another: a token that a person carried. The leader may be unknown here. */
export async function linkWithToken(
  deps: LinkDeps,
  follower: string,
  token: LinkToken,
  on: LinkProgress,
): Promise<Ended> {
  const barred = await on.mayAct();
  if (barred) return endOf(barred);
  on.step('sending');
  const sent = await sendToken(deps, follower, token.text);
  if (!isOk(sent) && sent.error.code !== 'answer-late' && sent.error.code !== 'connection-lost')
    return endOf(sent.error);
  const leader = knownLeader(deps, token)?.key;
  if (leader !== undefined) return conclude(deps, follower, leader, isOk(sent) ? sent.ok : null, on);
  on.step('linking');
  const failed = await followLink(deps, follower, isOk(sent) ? sent.ok : null, on);
  if (failed) return endOf(failed);
  return proveByFollower(deps, follower, on);
}

/** The token named no host we are signed in to; the follower's own table may name one. Else its word stands alone. */
async function proveByFollower(deps: LinkDeps, follower: string, on: Progress): Promise<Ended> {
  await deps.readLink(follower);
  const host = deps.registry.get(follower);
  const peers = host ? otherPeers(host) : [];
  const leader = peers.map((peer) => deps.registry.byId(peer.id)).find((known) => known !== null);
  on.step('verifying');
  if (leader && (await deps.readLink(leader.key))) return proveBothEnds(deps, follower, leader.key, on);
  return endOf(fault('link-unproved', { host: name(deps, follower), leader: peers[0]?.ip ?? '–' }));
}

/** The trusted host that the token names by any address it is known by. */
const namedHost = ({ registry }: LinkDeps, token: LinkToken): HostRecord | undefined => {
  const all = registry.list();
  return all.find((host) => host.trust.state === 'pinned' && isNamedBy(token, host, ownAddresses(host, all)));
};

/** The signed-in host that the token names, if any: only then can both ends be read. */
export const knownLeader = (deps: LinkDeps, token: LinkToken): HostRecord | undefined => {
  const named = namedHost(deps, token);
  return named && isSignedIn(named) ? named : undefined;
};

/**
 * What is known before a pasted token is sent: the token's form, the follower's own state, the leader it names. A leader
 * that cannot be read or that nobody here trusts is asked about once (design §6).
 */
export function checkPastedToken(
  deps: LinkDeps,
  follower: string,
  pasted: string,
  acceptOpaque: boolean,
): Result<LinkToken> {
  const token = readToken(pasted);
  if (!isOk(token)) return token;
  const host = deps.registry.get(follower);
  if (!host) return fail('unknown-host');
  const named = namedHost(deps, token.ok);
  if (named?.key === follower) return fail('token-own', { host: hostLabel(host) });
  const verdict = named && isSignedIn(named) ? canLink(host, named) : canBecomeFollower(host);
  if (verdict) return { error: verdict };
  if (named || acceptOpaque) return token;
  const { namedIp } = token.ok;
  return namedIp === null ? fail('token-opaque') : fail('token-leader-unknown', { named: namedIp });
}
