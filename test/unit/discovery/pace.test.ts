import { expect, it } from 'vitest';
import { createPace } from '#electron/discovery/pace.ts';

/** A pace under a clock that the test moves; `begin` starts as many as are allowed and answers how many that were. */
function paced(places: number) {
  let now = 0;
  let last = 0;
  const pace = createPace(() => now, places);
  return {
    pace,
    pass: (ms: number): void => {
      now += ms;
      pace.tick();
    },
    begin: (most: number, needsArp = true): number => {
      let count = 0;
      while (count < most && pace.allows(needsArp)) {
        pace.began(`address ${String((last += 1))}`, needsArp);
        count += 1;
      }
      return count;
    },
  };
}

it('never asks for more neighbours than the table has places, and goes on when the kernel has given up on them', () => {
  const { begin, pass } = paced(900);
  expect(begin(4_000)).toBe(900);
  pass(2_900);
  expect(begin(4_000)).toBe(0);
  pass(300);
  expect(begin(4_000)).toBe(900);
});

it('a neighbour that answered keeps its place, and leaves the others theirs', () => {
  const { pace, begin, pass } = paced(100);
  expect(begin(1)).toBe(1);
  pace.answered('address 1');
  expect(begin(4_000)).toBe(99);
  pass(3_200);
  expect(begin(4_000)).toBe(99);
});

it('asks for fewer at a time where the table was full, and never for none', () => {
  const { pace, begin, pass } = paced(1_000);
  pace.tableFull();
  expect(begin(4_000)).toBe(900);
  for (let n = 0; n < 200; n += 1) pace.tableFull();
  pass(3_200);
  expect(begin(4_000)).toBe(64);
});

it('does not flood where no table holds it back', () => {
  const { begin, pass } = paced(Infinity);
  const first = begin(70_000, false);
  expect(first).toBeLessThan(2_000);
  pass(1_000);
  expect(begin(70_000, false)).toBeLessThanOrEqual(2_000);
});
