import { describe, expect, it } from 'vitest';
import { afterFailure, attemptsLeft, gateOf, lockMs, untroubled } from '#electron/demo-site/throttle.ts';

const failed = (times: number, now = 0) => {
  let throttle = untroubled;
  for (let n = 0; n < times; n += 1) throttle = afterFailure(throttle, now);
  return throttle;
};

describe('login throttling (vendor: stylus.localUI.login)', () => {
  it('lets three failures pass, then makes one wait, then locks', () => {
    expect(gateOf(failed(3), 0)).toEqual({ open: true });
    expect(gateOf(failed(4), 0)).toEqual({ open: false, locked: false, waitMs: 2000 });
    expect(gateOf(failed(5), 0)).toEqual({ open: false, locked: true, waitMs: lockMs });
  });

  it('says how many tries are left', () => {
    expect([0, 1, 4, 5].map((times) => attemptsLeft(failed(times)))).toEqual([5, 4, 1, 0]);
  });

  it('starts afresh once the lock has run out', () => {
    expect(gateOf(failed(5), lockMs)).toEqual({ open: true });
    expect(afterFailure(failed(5), lockMs).failures).toBe(1);
  });
});
