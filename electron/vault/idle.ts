/** Wall clock: a laptop that slept for hours has been idle for hours, which its timers would not know. */
export interface Clock {
  now(): number;
  /** Returns its own off-switch. */
  every(ms: number, tick: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  every: (ms, tick) => {
    const timer = setInterval(tick, ms);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  },
};

const lookEveryMs = 10_000;

export interface Idle {
  touch(): void;
  /** Looks now, not only at the next tick. */
  look(): void;
  stop(): void;
}

/** Calls back once nobody has touched it for `afterMs()`; a clock that was set back counts as idle. */
export function watchIdle(clock: Clock, afterMs: () => number, onIdle: () => void): Idle {
  let touched = clock.now();
  const look = (): void => {
    const passed = clock.now() - touched;
    if (passed < 0 || passed >= afterMs()) onIdle();
  };
  const off = clock.every(lookEveryMs, look);
  return {
    look,
    touch: () => {
      touched = clock.now();
    },
    stop: off,
  };
}
