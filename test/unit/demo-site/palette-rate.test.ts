import { expect, it } from 'vitest';
import type { PaletteFaults } from '#electron/demo-site/palette/faults.ts';
import { createLimiter } from '#electron/demo-site/palette/rate.ts';

const list = '/v1/dashboard/clusterprofiles';
const profile = '/v1/clusterprofiles/1';

/** How many of so many calls at one moment are taken. */
const taken = (
  limit: ReturnType<typeof createLimiter>,
  path: string,
  calls: number,
  now: number,
  caller = 'laptop',
): number =>
  Array.from({ length: calls }, () => limit({ faults: {} }, caller, path, now)).filter((no) => no === null)
    .length;

it('takes a burst of five seconds, then ten calls a second, of each kind of path by itself', () => {
  const limit = createLimiter();
  expect(taken(limit, list, 80, 0)).toBe(50);
  expect(taken(limit, list, 80, 500)).toBe(5);
  expect(taken(limit, '/v1/auth/authenticate', 80, 500)).toBe(50);
  expect(taken(limit, list, 80, 500, 'a host')).toBe(50);
  expect(taken(limit, profile, 300, 500)).toBe(250);
  expect(taken(limit, profile, 300, 1500)).toBe(50);
  expect(taken(limit, list, 80, 60_000)).toBe(50);
  expect(taken(limit, '/x-fieldlink/pairings', 1000, 0)).toBe(1000);
});

it('says when to come back, unless told to be silent, and counts down what was asked for', () => {
  const limit = createLimiter();
  const palette: { faults: PaletteFaults } = { faults: { 'palette-rate': 2 } };
  expect(limit(palette, 'laptop', profile, 0)).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1' },
  });
  palette.faults = { ...palette.faults, 'palette-silent-retry': true };
  expect(limit(palette, 'laptop', profile, 0)).toMatchObject({ status: 429 });
  expect(palette.faults['palette-rate']).toBeUndefined();
  expect(limit(palette, 'laptop', profile, 0)).toBeNull();
});
