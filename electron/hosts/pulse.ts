import type { HostRecord } from '#shared/model/host.ts';

/** Records tell when a host was last seen to this much only: else each answer of each host would be news to every page. */
const coarseMs = 60_000;

/** When each host last answered, exactly. `now`: epoch milliseconds. */
export interface Pulse {
  beat(key: string): void;
  /** The host with the time it was really last seen; the same object where it says so already. */
  exact(host: HostRecord): HostRecord;
  /** True once a minute: the records fall behind. */
  isDue(): boolean;
  forget(key: string): void;
}

export function createPulse(now: () => number): Pulse {
  const beats = new Map<string, number>();
  let told = now();
  return {
    beat: (key) => void beats.set(key, now()),
    exact: (host) => {
      const lastSeen = beats.get(host.key) ?? 0;
      return lastSeen > host.lastSeen ? { ...host, lastSeen } : host;
    },
    isDue: () => {
      const isDue = Math.abs(now() - told) >= coarseMs;
      if (isDue) told = now();
      return isDue;
    },
    forget: (key) => void beats.delete(key),
  };
}

/** The Date header has whole seconds, so two readings of one steady clock may differ by one. */
export const steadySkew = (before: number | null, told: number | null): number | null =>
  told === null || (before !== null && Math.abs(told - before) <= 1) ? before : told;
