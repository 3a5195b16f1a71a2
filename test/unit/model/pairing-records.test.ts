import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairingFacts } from '#shared/model/pairing.ts';
import type { KeptPairing, Telling } from '#shared/model/pairing-records.ts';
import { followed } from '#shared/model/pairing-records.ts';
import { record as hostRecord } from '#test/kit/host-record.ts';

const now = 1_000_000;
const own = hostRecord();
const other = hostRecord({ key: 'b', hostId: 'edge-b', address: '10.0.0.2' });
const kept = (changes: Partial<KeptPairing> = {}): KeptPairing => ({
  ...{ id: 'r', pairingId: 'p-1', hostId: 'edge-a', address: '10.0.0.1:5080', clusterName: 'shop' },
  ...{ endpoint: 'palette.example', insecure: false, sentAt: now - 60_000, since: now - 60_000 },
  ...{ state: 'pairing', message: null, followUp: null, before: null, open: null },
  ...changes,
});
const sending = (changes: Partial<KeptPairing> = {}) =>
  kept({ pairingId: null, state: 'sending', open: 'send', ...changes });
const tells = (changes: Partial<PairingFacts> = {}): PairingFacts => ({
  ...{ pairingId: 'p-1', status: 'Pairing', message: null, endpoint: 'palette.example', insecure: false },
  ...changes,
});
const after = (
  record: KeptPairing,
  facts: PairingFacts | null,
  telling: Partial<Telling> = {},
): KeptPairing => followed(record, { host: own, facts, isUnderWay: false, now, ...telling });
const left = { since: now - 1, doneAt: null };

describe('a record follows what hosts tell', () => {
  it.each([
    ['Pairing', 'pairing'],
    ['PAIRED', 'paired'],
    ['rejected', 'rejected'],
    ['Failed', 'failed'],
    ['Dreaming', 'pairing'],
  ] as const)('the word %s: %s', (status, state) => {
    expect(after(kept(), tells({ status }))).toMatchObject({ state, pairingId: 'p-1' });
  });

  it('any node of its cluster tells of its ID; that there is none, only its own host', () => {
    expect(after(kept(), tells({ status: 'Paired' }), { host: other }).state).toBe('paired');
    expect(after(kept(), null, { host: other }).state).toBe('pairing');
    expect(after(kept(), null)).toMatchObject({ state: 'unknown', since: now, followUp: null });
    expect(after(kept(), tells({ pairingId: 'p-2' })).state).toBe('unknown');
    expect(after(kept(), tells({ pairingId: null })).state).toBe('pairing');
    expect(after(kept({ state: 'unknown' }), tells()).state).toBe('pairing');
  });

  it('takes over the ID of an answer that nobody heard, and only that of its own request', () => {
    expect(after(sending(), tells())).toMatchObject({ pairingId: 'p-1', state: 'pairing', open: null });
    expect(after(sending(), tells(), { host: other }).pairingId).toBeNull();
    expect(after(sending({ before: 'p-1' }), tells({ status: 'Rejected' })).pairingId).toBeNull();
    expect(after(sending(), tells({ endpoint: 'elsewhere.example' })).pairingId).toBeNull();
    expect(after(sending(), tells({ endpoint: null })).pairingId).toBe('p-1');
    expect(after(sending({ state: 'unsent' }), tells()).pairingId).toBe('p-1');
    expect(after(sending({ state: 'unsent', sentAt: now - 3_600_000 }), tells()).pairingId).toBeNull();
    expect(after(sending({ state: 'unsent', open: null }), tells()).pairingId).toBeNull();
  });

  it('counts a request as never made when its host has had the time for it', () => {
    expect(after(sending(), null).state).toBe('unsent');
    expect(after(sending({ sentAt: now - 5_000 }), null).state).toBe('sending');
    expect(after(sending(), null, { isUnderWay: true }).state).toBe('sending');
    expect(after(kept(), null, { isUnderWay: true }).state).toBe('pairing');
  });

  it('of a withdrawal that nobody heard the end of, Palette may not have heard either', () => {
    const withdrawing = kept({ open: 'withdraw' });
    const gone = after(withdrawing, null);
    expect(gone).toMatchObject({ state: 'withdrawn', open: null, followUp: { since: now, doneAt: null } });
    expect(after(withdrawing, tells({ status: 'Failed' }))).toMatchObject({
      ...{ state: 'withdrawn', followUp: { doneAt: null } },
    });
    expect(after(withdrawing, tells())).toMatchObject({ state: 'pairing', open: 'withdraw' });
  });

  it('what Palette has decided, or still has to, need not be rejected by hand', () => {
    const doubtful = kept({ open: 'withdraw', followUp: left });
    expect(after(doubtful, tells()).followUp).toBeNull();
    expect(after(doubtful, tells({ status: 'Paired' })).followUp).toBeNull();
    expect(after(kept({ state: 'withdrawn', followUp: left }), tells({ status: 'Failed' }))).toMatchObject({
      ...{ state: 'withdrawn', followUp: left },
    });
    expect(after(kept({ state: 'withdrawn', followUp: left }), tells({ status: 'Paired' }))).toMatchObject({
      ...{ state: 'paired', followUp: null },
    });
    const done = { since: 1, doneAt: 2 };
    expect(after(kept({ state: 'withdrawn', followUp: done }), null).followUp).toBe(done);
  });

  it('whatever is told in whatever order, an ID is never lost, and nothing is paired that no host told so', () => {
    const word = fc.constantFrom('Pairing', 'Paired', 'Rejected', 'Failed', 'Dreaming');
    const id = fc.constantFrom('p-1', 'p-2', null);
    const telling = fc.record({
      facts: fc.option(fc.record({ pairingId: id, status: word }).map((told) => tells(told))),
      isOwn: fc.boolean(),
      isUnderWay: fc.boolean(),
    });
    const first = fc.constantFrom(kept(), sending(), kept({ open: 'withdraw', followUp: left }));
    fc.assert(
      fc.property(first, fc.array(telling), (record, told) => {
        const hasPaired = (of: KeptPairing) =>
          told.some(({ facts }) => facts?.status === 'Paired' && facts.pairingId === of.pairingId);
        const last = told.reduce((before, { facts, isOwn, isUnderWay }) => {
          const next = after(before, facts, { host: isOwn ? own : other, isUnderWay });
          expect([before.pairingId, null]).toContain(before.pairingId === null ? null : next.pairingId);
          expect(next.state === 'withdrawn' && before.state !== 'withdrawn').toBe(
            next.state === 'withdrawn' && before.followUp !== next.followUp,
          );
          return next;
        }, record);
        expect(last.state === 'paired' ? hasPaired(last) : true).toBe(true);
        expect(last.state === 'sending' || last.state === 'unsent').toBe(last.pairingId === null);
      }),
    );
  });
});
