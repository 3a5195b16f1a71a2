import { describe, expect, it } from 'vitest';
import type { HostState } from '#shared/model/host-state.ts';
import { beforeAfter, hostStateOf, stateDetails, stateWord } from '#shared/model/host-state.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import { cluster, linkedTo, peer, record } from '#test/kit/host-record.ts';

const word = (state: HostState | null): string =>
  state ? stateWord({ details: stateDetails(state) }) : 'null';

describe('state of a host', () => {
  it('is told only when the host has said who, what and whom it is linked to', () => {
    expect(hostStateOf(record({ hostId: null }))).toBeNull();
    expect(hostStateOf(record({ facts: null }))).toBeNull();
    expect(hostStateOf(record({ link: null }))).toBeNull();
    expect(word(hostStateOf(record()))).toBe('standalone');
  });

  it('names whom it follows, always in the same order, and says In-Use', () => {
    const one = hostStateOf(record({ link: linkedTo(peer({ role: 'leader' })) }));
    expect(word(one)).toBe('follower of edge-b');
    const several = ['edge-c', 'edge-b'].map((id) => peer({ id, role: 'leader' }));
    const used = { link: linkedTo(...several), cluster: cluster({ hostIds: ['edge-a'] }) };
    expect(word(hostStateOf(record(used)))).toBe('follower of edge-b, edge-c, In-Use');
    expect(word(hostStateOf(record({ tokenRequested: true })))).toBe('leader');
  });

  it('shows words of a newer version as they stand', () => {
    expect(stateWord({ details: { role: 'arbiter', status: 'Draining' } })).toBe('arbiter, Draining');
  });
});

describe('before and after', () => {
  const line = (hostId: string, at: number, details: JournalEntry['details']): JournalEntry => ({
    ...{ at, user: 'anna', visit: 'v', kind: 'host-state', hostId, details },
    address: '10.0.0.1:5080',
  });

  it('is the first state of the visit against the last; who came back to it is unchanged', () => {
    const alone = { role: 'standalone', status: 'Ready' };
    const follows = { role: 'follower', leader: 'edge-b', status: 'Ready' };
    const { changed, unchanged } = beforeAfter([
      line('edge-a', 1, alone),
      line('edge-b', 2, alone),
      { ...line('edge-a', 3, {}), kind: 'signed-in' },
      line('edge-a', 4, follows),
      line('edge-b', 5, { ...alone, role: 'leader' }),
      line('edge-c', 6, alone),
      line('edge-b', 7, alone),
    ]);
    expect(changed.map(({ hostId, before, after }) => [hostId, before.at, after.at])).toEqual([
      ['edge-a', 1, 4],
    ]);
    expect(unchanged.map(({ hostId }) => hostId)).toEqual(['edge-b', 'edge-c']);
  });

  it('counts content as a change: at its leader and at each follower that has got it', () => {
    const alone = { role: 'standalone', status: 'Ready' };
    const operation = JSON.stringify({ file: { name: 'shop.tar.zst', bytes: 5 }, known: { sha256: null } });
    const outcome = (hostId: string, end: string) => ({
      ...line(hostId, 3, { run: 'u', op: 'upload', end }),
      kind: 'outcome',
    });
    const { changed, unchanged } = beforeAfter([
      line('edge-a', 1, alone),
      line('edge-b', 1, alone),
      { ...line('edge-a', 2, { run: 'u', op: 'upload', operation }), kind: 'run-began', hostId: null },
      outcome('edge-a', 'done'),
      outcome('edge-b', 'cancelled'),
    ]);
    expect(changed.map(({ hostId, content }) => [hostId, content?.name])).toEqual([
      ['edge-a', 'shop.tar.zst'],
    ]);
    expect(unchanged.map(({ hostId }) => hostId)).toEqual(['edge-b']);
  });
});
