import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '#electron/hosts/calendar.ts';
import type { Past } from '#electron/hosts/due.ts';
import { dueAfter, intervalOf, isNews, lateness, phaseOf, stretchOf } from '#electron/hosts/due.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const calmMs = 5_000;
const calm: Past = { missed: 0, tookMs: 20, changedAt: -Infinity };
const interval = (past: Partial<Past> = {}, host = record(), stretch = 1): number =>
  intervalOf(host, { ...calm, ...past }, { now: 100_000, calmMs, stretch });

describe('how often a host is looked at', () => {
  it('every five seconds while nothing happens there', () => expect(interval()).toBe(5_000));

  it.each([
    ['it has just changed', interval({ changedAt: 99_000 })],
    ['it is being linked', interval({}, record({ link: { ...linkedTo(), status: 'InProgress' } }))],
    [
      'content is on its way to a follower',
      interval({}, record({ link: linkedTo(peer({ content: 'Not Synced' })) })),
    ],
  ])('every two seconds while %s', (_, ms) => expect(ms).toBe(2_000));

  it('as of a calm one when the change is long ago, or the content waits at another host', () => {
    expect(interval({ changedAt: 80_000 })).toBe(5_000);
    expect(interval({}, record({ link: linkedTo(peer({ role: 'leader', content: 'Not Synced' })) }))).toBe(
      5_000,
    );
  });

  it('ever less when it does not answer, down to once a minute', () => {
    const waits = [1, 2, 3, 4, 5, 50].map((missed) => interval({ missed }));
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('less when it takes long to answer: it is busy with that for a quarter of the time at most', () => {
    expect(interval({ tookMs: 3_000 })).toBe(12_000);
  });

  it('less when looks begin late, by as much as makes them begin in time', () => {
    const settled = (lateMs: number): number => stretchOf(lateMs, calmMs);
    expect([0, 200, 250].map(settled)).toEqual([1, 1, 1]);
    expect(settled(2_750)).toBe(2);
    expect(settled(1e9)).toBe(12);
    expect(interval({}, record(), settled(2_750))).toBe(10_000);
    // One hiccup is forgotten; what goes on is not.
    expect(stretchOf(lateness(0, 5_000), calmMs)).toBe(1);
    let late = 0;
    for (let n = 0; n < 300; n += 1) late = lateness(late, 5_000);
    expect(stretchOf(late, calmMs)).toBeGreaterThan(2.5);
  });
});

describe('when a host is due', () => {
  it('is about an interval after the look before, always at the place of its own', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.integer({ min: 100, max: 60_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (from, intervalMs, phase) => {
          const due = dueAfter(from, intervalMs, phase);
          expect(due - from).toBeGreaterThan(intervalMs * 0.499);
          expect(due - from).toBeLessThan(intervalMs * 1.501);
          expect(dueAfter(due, intervalMs, phase) - due).toBeCloseTo(intervalMs, 3);
        },
      ),
    );
  });

  it('spreads a site evenly, however many were signed in to at once: no tenth of a second has twice its share', () => {
    for (const hosts of [50, 200, 1_000]) {
      const dues = Array.from({ length: hosts }, (_, n) => dueAfter(12_345, calmMs, phaseOf(n)) % calmMs);
      const tenths = new Map<number, number>();
      for (const due of dues) tenths.set(Math.floor(due / 100), (tenths.get(Math.floor(due / 100)) ?? 0) + 1);
      expect(Math.max(...tenths.values())).toBeLessThanOrEqual((2 * hosts) / 50 + 1);
    }
  });
});

describe('the calendar', () => {
  const at = fc.integer({ min: 0, max: 400 });
  const acts = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), at, pass: fc.integer({ min: 0, max: 90 }) }),
    {
      maxLength: 60,
    },
  );

  it('gives each that is due once, the longest due first, and nobody before his time', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (series, withDrops) => {
        const calendar = createCalendar(10);
        const truth = new Map<string, number>();
        let now = 0;
        for (const [n, { key, at: due, pass }] of series.entries()) {
          if (withDrops && n % 5 === 0) {
            calendar.drop(key);
            truth.delete(key);
          } else {
            calendar.set({ key, at: due });
            truth.set(key, due);
          }
          now += pass;
          const taken = calendar.take(now);
          const expected = [...truth].filter(([, when]) => when <= now);
          expect(taken.map(({ at: when }) => when)).toEqual(
            expected.map(([, when]) => when).sort((a, b) => a - b),
          );
          expect(new Set(taken.map((each) => each.key))).toEqual(new Set(expected.map(([name]) => name)));
          for (const { key: gone } of taken) truth.delete(gone);
        }
      }),
    );
  });
});

describe('what is news of a host', () => {
  const before = record({ link: linkedTo(peer()) });
  it('is what it tells, not that it was asked', () => {
    const link = before.link;
    expect(link && isNews(before, { ...before, lastSeen: 9, link: { ...link, asked: 99 } })).toBe(false);
    expect(isNews(before, record({ ...before, link: linkedTo() }))).toBe(true);
    expect(isNews(before, { ...before, reach: { state: 'lost', fault: null, since: 0 } })).toBe(true);
  });
});
