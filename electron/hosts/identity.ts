import { noNote } from '#shared/model/host-note.ts';
import type { CertSha256, HostRecord, Source, Trust } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { judge } from './judge.ts';
import type { Pin } from './pins.ts';

/** Something answered as an edge host at an address, showing a certificate. */
export interface Sighting {
  readonly address: string;
  readonly port: number;
  readonly certSha256: CertSha256;
  readonly source: Source;
  /** Its clock minus this laptop's; absent or null: not told. */
  readonly clockSkewSeconds?: number | null;
}

export type Records = readonly HostRecord[];

/** A record of which nothing is known but where it is and what it has to show. */
export const blankRecord = (
  key: string,
  at: Pick<HostRecord, 'address' | 'port' | 'certSha256'>,
  more: Partial<HostRecord>,
): HostRecord => ({
  key,
  hostId: null,
  address: at.address,
  port: at.port,
  addresses: [at.address],
  certSha256: at.certSha256,
  note: noNote,
  trust: { state: 'new' },
  sources: [],
  reach: { state: 'unknown', fault: null, since: 0 },
  session: { state: 'signed-out', username: null, fault: null },
  facts: null,
  link: null,
  cluster: null,
  pairing: null,
  leaderPing: null,
  clockSkewSeconds: null,
  tokenRequested: false,
  alarms: [],
  isNew: false,
  movedFrom: null,
  firstSeen: 0,
  lastSeen: 0,
  ...more,
});

export const isAt = (host: HostRecord, seen: Pick<Sighting, 'address' | 'port'>): boolean =>
  host.port === seen.port && host.addresses.includes(seen.address);

/** Its certificate is not shown at its address now: nothing answers there, or something else does. */
export const isAway = ({ reach, trust }: HostRecord): boolean =>
  reach.state !== 'reachable' || trust.state === 'changed';

/** Back where it was before it moved, showing the same certificate; its other address is silent. */
const isBack = (host: HostRecord, seen: Sighting): boolean =>
  host.movedFrom !== null &&
  host.movedFrom === hostPort(seen.address, seen.port) &&
  host.certSha256 === seen.certSha256 &&
  isAway(host);

/** Where it is dialled from now on: where it has just answered, unless its address still does. */
function placeOf(known: HostRecord, seen: Sighting): Partial<HostRecord> {
  const { address, port } = seen;
  if (!isAt(known, seen)) return { address, port, addresses: [address], movedFrom: null };
  return isAway(known) && known.certSha256 === seen.certSha256 ? { address } : {};
}

function trustOf(known: HostRecord, seen: Sighting): Trust {
  if (known.trust.state === 'new') return known.trust;
  const origin = known.trust.expected ? ({ expected: true } as const) : {};
  return known.certSha256 === seen.certSha256
    ? { state: 'pinned', ...origin }
    : { state: 'changed', presented: seen.certSha256, ...origin };
}

/**
 * A sighting meets the records: same address and same certificate is the same host; a trusted address that shows another
 * certificate is stopped; an untrusted one that changes was never anybody's, so it starts anew. The same certificate at
 * another address makes a second record, never a merge: clones share certificates (design §6). Answers what it becomes, and
 * the record whose place that takes; null: it is one more.
 */
export function absorb(
  records: Records,
  seen: Sighting,
  context: { pins: readonly Pin[]; newKey: string; now: number },
): { host: HostRecord; before: HostRecord | null } {
  const { now } = context;
  const verdict = judge(seen, context.pins);
  const there = records.find((host) => isAt(host, seen)) ?? records.find((host) => isBack(host, seen));
  const known = there && (there.certSha256 === verdict.certSha256 || there.trust.state !== 'new');
  const base = known
    ? { ...there, ...placeOf(there, seen), trust: trustOf(there, seen) }
    : blankRecord(context.newKey, seen, { ...verdict, firstSeen: now });
  const host: HostRecord = {
    ...base,
    sources: base.sources.includes(seen.source) ? base.sources : [...base.sources, seen.source],
    reach: base.reach.state === 'reachable' ? base.reach : { state: 'reachable', fault: null, since: now },
    lastSeen: now,
    clockSkewSeconds: seen.clockSkewSeconds ?? base.clockSkewSeconds,
  };
  return { host, before: there ?? null };
}

/** The one that answers where it always did, or under an address more: one machine, one certificate. */
const isOneMachine = (host: HostRecord, twin: HostRecord): boolean => twin.certSha256 === host.certSha256;

/** Nothing of it is left at its old address. Not asked yet is not gone. */
const isGone = (twin: HostRecord): boolean => twin.reach.state === 'lost' || twin.trust.state === 'changed';

/**
 * Sign-in told the edge host ID. Two records of one ID merge when they show one certificate too (one machine, two
 * addresses), or when the other is gone from where it was (the machine moved); two that both live with different
 * certificates stay and raise an alarm. Answers the key that lives on.
 */
export function bindId(records: Records, key: string, hostId: string): { records: Records; key: string } {
  const host = records.find((record) => record.key === key);
  if (!host) return { records, key };
  const namesakes = records.filter((record) => record.key !== key && record.hostId === hostId);
  const twin = namesakes.find((other) => isOneMachine(host, other)) ?? namesakes.find(isGone);
  if (!twin)
    return { records: records.map((record) => (record === host ? { ...host, hostId } : record)), key };
  const isBackHome = twin.movedFrom === hostPort(host.address, host.port);
  const place = isGone(twin)
    ? { addresses: host.addresses, movedFrom: isBackHome ? null : hostPort(twin.address, twin.port) }
    : { addresses: [...new Set([...twin.addresses, ...host.addresses])], movedFrom: twin.movedFrom };
  const merged: HostRecord = {
    ...host,
    ...place,
    hostId,
    key: twin.key,
    isNew: false,
    sources: [...new Set([...twin.sources, ...host.sources])],
    tokenRequested: twin.tokenRequested || host.tokenRequested,
    firstSeen: Math.min(twin.firstSeen, host.firstSeen),
  };
  const left = records.filter((record) => record !== host);
  return { records: left.map((record) => (record === twin ? merged : record)), key: twin.key };
}
