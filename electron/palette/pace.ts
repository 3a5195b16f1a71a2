import { setTimeout as wait } from 'node:timers/promises';

/** Time, as far as calls are spread over it; tests bring one of their own. Milliseconds. */
export interface Ticker {
  now(): number;
  /** Rejects when the signal aborts. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<unknown>;
  /** Between 0 and 1, so that laptops of one site do not come back all at once. */
  random(): number;
}

export const systemTicker: Ticker = {
  now: () => performance.now(),
  // Whoever waits for its turn is under way: a command must not end meanwhile.
  wait: (ms, signal) => wait(ms, undefined, signal && { signal }),
  random: () => Math.random(),
};

export interface Pace {
  /** Settles when the next call may go. */
  turn(signal: AbortSignal | undefined): Promise<void>;
  /** Nobody's turn comes before so many ms. */
  hold(ms: number): void;
}

/** So many calls a second, in the long run and at once (token bucket, kept as the time of the next token). */
export function createPace(perSecond: number, ticker: Ticker): Pace {
  const interval = 1_000 / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  return {
    turn: async (signal) => {
      const now = ticker.now();
      const at = Math.max(next, now - (perSecond - 1) * interval);
      next = at + interval;
      if (at > now) await ticker.wait(at - now, signal);
    },
    hold: (ms) => {
      next = Math.max(next, ticker.now() + ms);
    },
  };
}

/** vendor: API rate limits, of which bursts five times as large are not made use of: others share the address. */
const narrow = ['/v1/edgehosts', '/v1/dashboard', '/v1/auth'];

/** The pace of each path. */
export function createPaces(ticker: Ticker): (path: string) => Pace {
  const paces = narrow.map((start) => ({ start, pace: createPace(10, ticker) }));
  const usual = createPace(50, ticker);
  return (path) => paces.find(({ start }) => path.startsWith(start))?.pace ?? usual;
}
