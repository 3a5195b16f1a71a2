/** Vendor: `stylus.localUI.login`, installer reference. The shape of the growing delay is (inferred). */
const delayFrom = 3;
const lockFrom = 5;
export const lockMs = 15 * 60_000;

export interface Throttle {
  readonly failures: number;
  /** Site time before which no attempt is looked at. */
  readonly notBefore: number;
}

export const untroubled: Throttle = { failures: 0, notBefore: 0 };

export type Gate =
  { readonly open: true } | { readonly open: false; readonly locked: boolean; readonly waitMs: number };

export function gateOf(throttle: Throttle, now: number): Gate {
  const waitMs = throttle.notBefore - now;
  return waitMs <= 0 ? { open: true } : { open: false, locked: throttle.failures >= lockFrom, waitMs };
}

/** An attempt made while the gate is shut is not counted, or a waiting technician would lock himself out. */
export function afterFailure(throttle: Throttle, now: number): Throttle {
  // A lock that has run out leaves a clean slate.
  const failures = (throttle.failures >= lockFrom ? 0 : throttle.failures) + 1;
  if (failures >= lockFrom) return { failures, notBefore: now + lockMs };
  return { failures, notBefore: failures > delayFrom ? now + 1000 * 2 ** (failures - delayFrom) : 0 };
}

export const attemptsLeft = (throttle: Throttle): number => Math.max(0, lockFrom - throttle.failures);
