import { expect, test } from 'vitest';
import { byId } from '#shared/model/by-id.ts';
import { record } from '../../kit/host-record.ts';

const host = (key: string, hostId: string | null, lastSeen = 0) => record({ key, hostId, lastSeen });
const [a, b, c] = [host('k1', 'edge-a'), host('k2', 'edge-b'), host('k3', null)];

/** As told by an index of nothing but this snapshot. */
const plain = (all: readonly ReturnType<typeof host>[]) =>
  Object.fromEntries(all.flatMap((each) => (each.hostId === null ? [] : [[each.hostId, each]])));

test.each([
  ['one tells something new', [a, host('k2', 'edge-b', 1), c]],
  ['one has come', [a, b, c, host('k4', 'edge-d')]],
  ['one has gone', [a, c]],
  ['one tells its ID', [a, b, host('k3', 'edge-c')]],
  ['one has another ID', [a, host('k2', 'edge-e'), c]],
  ['they stand in another order', [b, a, c]],
  ['two have one ID, and the earlier tells something new', [host('k1', 'edge-b', 1), b, c]],
])('knows the hosts of the snapshot asked about when %s', (_, later) => {
  for (const all of [[a, b, c], later, [a, b, c], later])
    expect(Object.fromEntries(byId(all))).toStrictEqual(plain(all));
});

test('of two with one ID it knows the later, whichever of them changes', () => {
  const [twin, again] = [host('k4', 'edge-a'), host('k1', 'edge-a', 1)];
  for (const all of [
    [a, b, twin],
    [again, b, twin],
  ])
    expect(byId(all).get('edge-a')).toBe(twin);
  const now = host('k4', 'edge-a', 2);
  expect(byId([again, b, now]).get('edge-a')).toBe(now);
});
