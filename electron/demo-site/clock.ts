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

export function createClock(scale: number): SiteClock {
  let speed = scale;
  let anchor = { real: Date.now(), site: Date.now() };
  const timers = new Set<NodeJS.Timeout>();
  const now = (): number => anchor.site + (Date.now() - anchor.real) * speed;
  const after = (siteMs: number, then: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, siteMs / speed);
    timers.add(timer);
  };
  return {
    now,
    get scale() {
      return speed;
    },
    rescale(next) {
      anchor = { site: now(), real: Date.now() };
      speed = next;
    },
    after,
    sleep: (siteMs) => new Promise((resolve) => after(siteMs, resolve)),
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
