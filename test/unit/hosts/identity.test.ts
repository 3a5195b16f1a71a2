import { describe, expect, it } from 'vitest';
import type { Pin } from '#electron/hosts/pins.ts';
import { createBook } from '#electron/hosts/book.ts';
import { absorb, bindId } from '#electron/hosts/identity.ts';
import type { Records, Sighting } from '#electron/hosts/identity.ts';
import { record } from '#test/kit/host-record.ts';

const certA = 'a'.repeat(64);
const certB = 'b'.repeat(64);
const at = (address: string, certSha256: string): Sighting => ({
  address,
  port: 5080,
  certSha256,
  source: 'sweep',
});
const pinned = (address: string, certSha256: string): Pin => ({
  certSha256,
  addresses: [`${address}:5080`],
  hostId: null,
  expected: false,
  lastSeen: 0,
  movedFrom: null,
});

const withAlarms = (records: Records): Records => {
  const book = createBook(() => undefined);
  book.write(records);
  return book.list();
};

const see = (records: Records, seen: Sighting, pins: Pin[] = []) => {
  const { host, before } = absorb(records, seen, { pins, newKey: `k${String(records.length)}`, now: 5 });
  const others = before ? records.map((each) => (each === before ? host : each)) : [...records, host];
  return { records: others, key: host.key };
};

describe('absorb', () => {
  it('keeps one record for the same address with the same certificate, and adds the source', () => {
    const first = see([], at('10.0.0.1', certA));
    const again = see(first.records, { ...at('10.0.0.1', certA), source: 'typed' });
    expect(again.key).toBe(first.key);
    expect(again.records).toHaveLength(1);
    expect(again.records[0]?.sources).toEqual(['sweep', 'typed']);
  });

  it('never merges one certificate at two addresses: two records and an alarm on both', () => {
    const first = see([], at('10.0.0.1', certA));
    const records = withAlarms(see(first.records, at('10.0.0.2', certA)).records);
    expect(records.map(({ address }) => address)).toEqual(['10.0.0.1', '10.0.0.2']);
    expect(records.map(({ alarms }) => alarms)).toEqual([
      [{ code: 'certificate-shared', others: ['k1'] }],
      [{ code: 'certificate-shared', others: ['k0'] }],
    ]);
  });

  it('starts anew when an address nobody trusted shows another certificate', () => {
    const first = see([], at('10.0.0.1', certA));
    const { records } = see(first.records, at('10.0.0.1', certB));
    expect(records.map(({ key, certSha256, trust }) => [key, certSha256, trust.state])).toEqual([
      ['k1', certB, 'new'],
    ]);
  });

  it('stops at a trusted address that shows another certificate, and recovers when the old one is back', () => {
    const trusted = record({ address: '10.0.0.1', certSha256: certA });
    const changed = see([trusted], at('10.0.0.1', certB));
    expect(changed.records[0]).toMatchObject({
      key: 'a',
      certSha256: certA,
      trust: { state: 'changed', presented: certB },
    });
    expect(see(changed.records, at('10.0.0.1', certA)).records[0]?.trust).toEqual({ state: 'pinned' });
  });

  it('takes the pin of an earlier visit, and says so when it does not match', () => {
    const pins = [pinned('10.0.0.1', certA)];
    expect(see([], at('10.0.0.1', certA), pins).records[0]?.trust).toEqual({ state: 'pinned' });
    expect(see([], at('10.0.0.1', certB), pins).records[0]).toMatchObject({
      certSha256: certA,
      trust: { state: 'changed', presented: certB },
    });
    expect(see([], at('10.0.0.2', certA), pins).records[0]?.trust).toEqual({ state: 'new' });
  });
});

describe('bindId', () => {
  it('merges two addresses of one ID with one certificate and keeps the older key', () => {
    const old = record({ key: 'old', hostId: 'edge-a', address: '10.0.0.1', certSha256: certA });
    const fresh = record({ key: 'new', hostId: null, address: '10.0.0.2', certSha256: certA });
    const bound = bindId([old, fresh], 'new', 'edge-a');
    expect(bound.key).toBe('old');
    expect(bound.records).toHaveLength(1);
    expect(bound.records[0]?.addresses).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('keeps clones with two certificates apart and raises an alarm on both', () => {
    const one = record({ key: 'one', hostId: 'edge-a', certSha256: certA });
    const two = record({ key: 'two', hostId: null, address: '10.0.0.2', certSha256: certB });
    const { records } = bindId([one, two], 'two', 'edge-a');
    expect(withAlarms(records).map(({ alarms }) => alarms[0]?.code)).toEqual([
      'id-on-two-certificates',
      'id-on-two-certificates',
    ]);
  });
});
