import type { Alarm, AlarmCode, CertSha256, HostRecord, Source, Trust } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
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

const blank = { state: 'unknown', fault: null, since: 0 } as const;

const newRecord = (seen: Sighting, key: string, now: number): HostRecord => ({
  key,
  hostId: null,
  address: seen.address,
  port: seen.port,
  addresses: [seen.address],
  certSha256: seen.certSha256,
  trust: { state: 'new' },
  sources: [seen.source],
  reach: { ...blank, state: 'reachable', since: now },
  session: { state: 'signed-out', username: null, fault: null },
  facts: null,
  link: null,
  cluster: null,
  clockSkewSeconds: null,
  tokenRequested: false,
  alarms: [],
  firstSeen: now,
  lastSeen: now,
});

/** What the pins say of a certificate at an address. A pin counts at the addresses it was made for (design §6). */
function trustAt(
  seen: Pick<Sighting, 'address' | 'port' | 'certSha256'>,
  pins: readonly Pin[],
): {
  certSha256: CertSha256;
  trust: Trust;
} {
  const here = pins.filter((pin) => pin.addresses.includes(hostPort(seen.address, seen.port)));
  if (here.some((pin) => pin.certSha256 === seen.certSha256))
    return { certSha256: seen.certSha256, trust: { state: 'pinned' } };
  const other = here[0];
  return other
    ? { certSha256: other.certSha256, trust: { state: 'changed', presented: seen.certSha256 } }
    : { certSha256: seen.certSha256, trust: { state: 'new' } };
}

const isAt = (host: HostRecord, seen: Pick<Sighting, 'address' | 'port'>): boolean =>
  host.port === seen.port && host.addresses.includes(seen.address);

/**
 * A sighting meets the records: same address and same certificate is the same host; a trusted address that shows another
 * certificate is stopped; an untrusted one that changes was never anybody's, so it starts anew. The same certificate at
 * another address makes a second record, never a merge: clones share certificates (design §6).
 */
export function absorb(
  records: Records,
  seen: Sighting,
  context: { pins: readonly Pin[]; newKey: string; now: number },
): { records: Records; key: string } {
  const { certSha256, trust } = trustAt(seen, context.pins);
  const there = records.find((host) => isAt(host, seen));
  const known = there && (there.certSha256 === certSha256 || there.trust.state !== 'new') ? there : null;
  const base = known ?? newRecord(seen, context.newKey, context.now);
  const kept = known ? { certSha256: known.certSha256, trust: seenBy(known, seen) } : { certSha256, trust };
  const next: HostRecord = {
    ...base,
    ...kept,
    sources: base.sources.includes(seen.source) ? base.sources : [...base.sources, seen.source],
    reach:
      base.reach.state === 'reachable' ? base.reach : { ...blank, state: 'reachable', since: context.now },
    lastSeen: context.now,
    clockSkewSeconds: seen.clockSkewSeconds ?? base.clockSkewSeconds,
  };
  const others = records.filter((host) => host !== there);
  return { records: [...others, next], key: next.key };
}

const seenBy = (known: HostRecord, seen: Sighting): Trust => {
  if (known.trust.state === 'new') return known.trust;
  return known.certSha256 === seen.certSha256
    ? { state: 'pinned' }
    : { state: 'changed', presented: seen.certSha256 };
};

/**
 * Sign-in told the edge host ID. Two records of one ID merge when they show one certificate too (one machine, two
 * addresses); with different certificates both stay and raise an alarm. Answers the key that lives on.
 */
export function bindId(records: Records, key: string, hostId: string): { records: Records; key: string } {
  const host = records.find((record) => record.key === key);
  if (!host) return { records, key };
  const twin = records.find(
    (record) => record.key !== key && record.hostId === hostId && record.certSha256 === host.certSha256,
  );
  if (!twin)
    return { records: records.map((record) => (record === host ? { ...host, hostId } : record)), key };
  const merged: HostRecord = {
    ...host,
    hostId,
    key: twin.key,
    addresses: [...new Set([...twin.addresses, ...host.addresses])],
    sources: [...new Set([...twin.sources, ...host.sources])],
    tokenRequested: twin.tokenRequested || host.tokenRequested,
    firstSeen: Math.min(twin.firstSeen, host.firstSeen),
  };
  return {
    records: [...records.filter((record) => record !== host && record !== twin), merged],
    key: twin.key,
  };
}

const groups = (records: Records, by: (host: HostRecord) => string | null): Map<string, HostRecord[]> => {
  const map = new Map<string, HostRecord[]>();
  for (const host of records) {
    const name = by(host);
    if (name === null) continue;
    const group = map.get(name);
    if (group) group.push(host);
    else map.set(name, [host]);
  }
  return map;
};

/** Alarms are a view of all records together, so they are computed anew instead of kept true by hand. */
export function withAlarms(records: Records): Records {
  const byCert = groups(records, (host) => host.certSha256);
  const byId = groups(records, (host) => host.hostId);
  return records.map((host) => {
    const twins = someOf(byCert.get(host.certSha256), (other) => other !== host);
    const namesakes =
      host.hostId === null
        ? []
        : someOf(byId.get(host.hostId), (other) => other.certSha256 !== host.certSha256);
    const alarms = [...alarm('certificate-shared', twins), ...alarm('id-on-two-certificates', namesakes)];
    return alarms.length === 0 && host.alarms.length === 0 ? host : { ...host, alarms };
  });
}

/** One device may answer for a whole network; naming all to each would be a bomb of its own making. */
const mostNamed = 8;

function someOf(group: Records = [], test: (host: HostRecord) => boolean): HostRecord[] {
  const found: HostRecord[] = [];
  for (const host of group) {
    if (test(host)) found.push(host);
    if (found.length === mostNamed) break;
  }
  return found;
}

const alarm = (code: AlarmCode, others: readonly HostRecord[]): Alarm[] =>
  others.length > 0 ? [{ code, others: others.map((other) => other.key) }] : [];
