import type { Ticker } from '#electron/palette/pace.ts';

/** Time that passes only while somebody waits, and is told of every wait. Milliseconds. */
export function fakeTicker(random = 0): Ticker & { readonly waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(new DOMException('cancelled', 'AbortError'));
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
    random: () => random,
  };
}
