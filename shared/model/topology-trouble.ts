import type { ErrorCode } from '../contract/errors.ts';
import { isSyncLate } from './content-sync.ts';
import type { LeaderClaim } from './group.ts';
import type { HostRecord, Peer } from './host.ts';
import type { LinkFinding } from './link-health.ts';
import { flawsOf } from './link-health.ts';
import { hostLabel } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { sameWord } from './role.ts';
import { whyNotTrusted } from './trust.ts';
import { isAlarm, warningsOf } from './warnings.ts';

/** `bad`: work has to stop for it. `warn`: it wants a look. `note`: good to know, true of whole sites. */
export type Weight = 'bad' | 'warn' | 'note';

export interface Trouble {
  readonly weight: Weight;
  readonly fault: Fault;
}

const order: readonly Weight[] = ['bad', 'warn', 'note'];

/** Each once, the worst first, else in the order given. */
export function worstFirst(troubles: readonly Trouble[]): readonly Trouble[] {
  const codes = new Set<ErrorCode>();
  return [...troubles]
    .sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
    .filter(({ fault: { code } }) => !codes.has(code) && codes.add(code).size > 0);
}

const weigh = (found: Fault): Trouble => ({
  weight: isAlarm(found) ? 'bad' : found.code === 'address-from-dhcp' ? 'note' : 'warn',
  fault: found,
});

const bad = (found: Fault): Trouble => ({ weight: 'bad', fault: found });

/** Why nobody can work with this host now, though somebody could before. */
function outages(host: HostRecord): Trouble[] {
  const { trust, reach, session, link } = host;
  const distrust = trust.state === 'changed' ? whyNotTrusted(host) : null;
  return [
    ...(distrust ? [bad(distrust)] : []),
    ...(reach.state === 'lost' ? [bad(reach.fault ?? fault('host-lost', { host: hostLabel(host) }))] : []),
    ...(session.state === 'refused' && session.fault ? [bad(session.fault)] : []),
    ...(sameWord(link?.status ?? null, 'failed')
      ? [bad(fault('link-failed', { host: hostLabel(host), message: link?.errorMessage ?? null }))]
      : []),
  ];
}

/** Everything that is wrong with a host by its own record, whoever claims it. */
export const troublesOf = (host: HostRecord, all: readonly HostRecord[]): readonly Trouble[] =>
  worstFirst([...outages(host), ...warningsOf(host, all).map(weigh)]);

/** Flaws of the link between one follower and its leaders. */
export const linkTroubles = (findings: readonly LinkFinding[]): readonly Trouble[] =>
  flawsOf(findings).map(weigh);

/** What a leader tells of a follower that wants a look. `minutes` without sync; null: in sync. */
export const peerTroubles = (peer: Peer, minutes: number | null): readonly Trouble[] => [
  ...(isSyncLate(minutes) ? [bad(fault('content-not-synced', { peers: peer.ip, minutes }))] : []),
  ...(sameWord(peer.health, 'unhealthy')
    ? [bad(fault('peer-unhealthy', { peer: peer.ip, reason: peer.healthReason ?? 'no reason given' }))]
    : []),
];

/** That it leads is one of several accounts which cannot all be true. */
export const claimTrouble = (id: string, claims: readonly LeaderClaim[]): readonly Trouble[] =>
  claims.some((claim) => claim.id === id) ? [bad(fault('leaders-disagree'))] : [];
