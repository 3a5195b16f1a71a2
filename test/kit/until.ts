import { vi } from 'vitest';

/** Waits for a fact: `fact` no longer throws. Vitest's own second is soon over on a machine that is busy with other tests. */
export const until = <T>(fact: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(fact, { timeout: 30_000, interval: 10 });
