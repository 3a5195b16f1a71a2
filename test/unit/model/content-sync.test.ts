import { describe, expect, it } from 'vitest';
import { minutesNotSynced, syncWarning, withSyncAges } from '#shared/model/content-sync.ts';
import type { HostRecord, LinkTable } from '#shared/model/host.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const minute = 60_000;
const link = (content: string | null): LinkTable => ({
  status: 'Completed',
  errorMessage: null,
  peers: [peer({ content })],
});
const sinceIn = (facts: LinkTable) => facts.peers[0]?.notSyncedSince;

describe('content sync', () => {
  it('counts from the first look that found it missing, and starts anew after it was there', () => {
    const first = withSyncAges(null, link('Not Synced'), 5);
    const second = withSyncAges(first, link('NOT_SYNCED'), 9);
    const good = withSyncAges(second, link('Synced'), 12);
    expect([first, second, good].map(sinceIn)).toEqual([5, 5, null]);
    expect(sinceIn(withSyncAges(good, link('Not Synced'), 20))).toBe(20);
    expect([link('Reticulating'), link(null)].map((each) => sinceIn(withSyncAges(null, each, 1)))).toEqual([
      null,
      null,
    ]);
  });

  const told = (notSyncedSince: number | null, lastSeen: number): HostRecord =>
    record({ link: linkedTo(peer({ content: 'Not Synced', notSyncedSince })), lastSeen });

  it.each([
    ['in sync', told(null, 99 * minute), null],
    ['just now', told(10 * minute, 10 * minute), 0],
    ['by the last answer, not by the clock on the wall', told(10 * minute, 22.5 * minute), 12],
    ['before the first answer', told(10 * minute, 0), 0],
  ])('%s', (_, host, minutes) => {
    const [found] = host.link?.peers ?? [];
    expect(found && minutesNotSynced(host, found)).toBe(minutes);
  });

  it('is a matter for the technician after ten minutes', () => {
    expect(syncWarning(told(minute, 10.9 * minute))).toBeNull();
    expect(syncWarning(told(minute, 13 * minute))).toMatchObject({
      code: 'content-not-synced',
      params: { minutes: 12, peers: '10.0.0.2' },
    });
  });

  it('names a few of many', () => {
    const peers = Array.from({ length: 9 }, (_, n) =>
      peer({ id: `edge-${n}`, ip: `10.0.0.${n}`, notSyncedSince: 1 }),
    );
    const warning = syncWarning(record({ link: linkedTo(...peers), lastSeen: 11 * minute }));
    expect(warning?.params['peers']).toBe(
      '10.0.0.0, 10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4, 10.0.0.5 and 3 more',
    );
  });
});
