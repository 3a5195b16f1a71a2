/**
 * Site time: runs `scale` times as fast as the wall. Link, sync, reboot and lockout are measured in it; link tokens never
 * are (design: `--scale` never touches token life).
 */
export interface SiteClock {
  now(): number;
  readonly scale: number;
  rescale(scale: number): void;
  /** Calls back after so much site time, unless the site closes first. */
  after(siteMs: number, then: () => void): void;
  sleep(siteMs: number): Promise<void>;
  stop(): void;
}

interface Pending {
  /** Site time. */
  readonly due: number;
  readonly then: () => void;
}

export function createClock(scale: number): SiteClock {
  let speed = scale;
  let anchor = { real: Date.now(), site: Date.now() };
  const timers = new Map<Pending, NodeJS.Timeout>();
  let stopped = false;
  const now = (): number => anchor.site + (Date.now() - anchor.real) * speed;
  const arm = (pending: Pending): void => {
    const timer = setTimeout(
      () => {
        timers.delete(pending);
        pending.then();
      },
      Math.max(0, pending.due - now()) / speed,
    );
    timers.set(pending, timer);
  };
  const after = (siteMs: number, then: () => void): void => {
    if (!stopped) arm({ due: now() + siteMs, then });
  };
  return {
    now,
    get scale() {
      return speed;
    },
    rescale(next) {
      anchor = { real: Date.now(), site: now() };
      speed = next;
      // What is under way goes on at the new pace.
      for (const [pending, timer] of [...timers]) {
        clearTimeout(timer);
        arm(pending);
      }
    },
    after,
    sleep: (siteMs) => new Promise((resolve) => after(siteMs, resolve)),
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Null when it takes longer than so many milliseconds of the wall; it goes on all the same. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
