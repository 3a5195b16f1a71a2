import { describe, expect, it } from 'vitest';
import type { Made, QueueEntry, QueueState } from '#shared/model/queue.ts';
import { queueStates } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import {
  canUndo,
  isPortable,
  leftInQueue,
  placeAfterMove,
  queueGroupOf,
  siteProgress,
} from '#shared/model/queue-groups.ts';

const entry = (state: QueueState, over: Partial<QueueEntry> = {}): QueueEntry => ({
  ...{ id: state, endpoint: 'palette.test', project: null, state, since: 0, fault: null, by: null },
  work: { kind: 'token', name: 'tills', description: '', expiresAt: 0 },
  ...{ made: [], from: null },
  ...over,
});
const host: Made = { is: 'edge-host', hostId: 'edge-1' };
const node: Made = { is: 'machine', clusterUid: 'c', pool: 'worker-pool', hostId: 'edge-1' };

describe('Queue groups', () => {
  it('says whose turn it is, and counts what is neither done nor another laptop’s', () => {
    const all = queueStates.map((state) => entry(state));
    const of = (group: string): string[] =>
      all.filter((each) => queueGroupOf(each) === group).map(({ state }) => state);
    expect(of('under-way')).toEqual(['waiting', 'sending', 'unknown', 'created']);
    expect(of('yours')).toEqual(['refused', 'by-hand']);
    expect(of('handed-over')).toEqual(['handed-over']);
    expect(of('ended')).toEqual(['already', 'ready', 'undone']);
    expect(queueGroupOf(entry('handed-over', { from: 'LAPTOP-2' }))).toBe('yours');
    expect(leftInQueue(all)).toBe(6);
  });

  it('takes back only what was made, and hands over only what is not under way', () => {
    expect(canUndo(entry('refused', { made: [host] }))).toBe(true);
    expect([canUndo(entry('refused')), canUndo(entry('sending', { made: [host] }))]).toEqual([false, false]);
    expect(queueStates.filter((state) => isPortable(entry(state)))).toEqual([
      ...['waiting', 'unknown', 'refused', 'by-hand', 'handed-over'],
    ]);
    const site = {
      ...{ id: 's', name: 'Shop', location: '', project: null, clusterName: 'shop', endpoint: null },
      ...{ infraProfile: null, addOnProfiles: [], tags: [] },
    };
    const till = { hostId: 'edge-1', name: null, tags: [], hasPairingKey: false };
    const atSite = entry('created', { work: { kind: 'site', ...till, site, pool: 'worker', how: 'join' } });
    expect([isPortable(atSite), isPortable({ ...atSite, state: 'ready' })]).toEqual([true, false]);
  });

  it('moves past the neighbour that is shown, whatever is hidden between', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    expect(placeAfterMove(all, all, 'c', -1)).toBe('b');
    expect(placeAfterMove(all, all, 'c', 1)).toBe('e');
    expect(placeAfterMove(all, all, 'd', 1)).toBeNull();
    expect(placeAfterMove(all, ['a', 'd'], 'd', -1)).toBe('a');
    expect(placeAfterMove(all, ['a', 'd'], 'a', 1)).toBe('e');
    expect([placeAfterMove(all, all, 'a', -1), placeAfterMove(all, all, 'e', 1)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('tells the progress at a site, and where it stopped', () => {
    const told = (state: QueueState, made: readonly Made[] = [], why: Fault | null = null): string =>
      siteProgress({ state, made, fault: why })
        .map(([, step]) => step)
        .join(' ');
    expect(told('waiting')).toBe('now later later later');
    expect(told('created')).toBe('done now later later');
    expect(told('created', [host], fault('site-cluster-absent'))).toBe('done done now later');
    expect(told('refused', [host])).toBe('done failed later later');
    expect(told('sending', [host, node])).toBe('done done done now');
    expect(told('ready')).toBe('done done done done');
    expect(told('undone')).toBe('later later later later');
  });
});
