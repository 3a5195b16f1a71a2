import { isSilence } from '#shared/model/ends.ts';
import type { Result } from '#shared/model/result.ts';

/**
 * The one place that knows whether this laptop sleeps. Where the shell's system tells (`laptopSleeps`, `laptopWakes`) it is
 * believed; everywhere else, and when it does not tell, the clocks do.
 */

const beatMs = 500;
/** More than a busy machine keeps a timer waiting. */
const stoodStillMs = 2_000;
/** Connections hardly outlive that; to give them up for less would only cost a busy machine more work. */
export const sleptMs = 10_000;
/** A sleep that was told of and has not come by then does not come. */
const soonAsleepMs = 30_000;

const clocks = () => ({ ran: performance.now(), wall: Date.now() });

let beat = clocks();
/** When something was last heard of a standstill: what waits for an answer since before is asked again. */
let woke = Number.NEGATIVE_INFINITY;
let beating: NodeJS.Timeout | null = null;
/** How many want to know. Nobody: the clocks are not looked at, and start anew with the next. */
let held = 0;
let asleep: { readonly since: number; readonly over: Promise<void>; readonly end: () => void } | null = null;
/** The clocks have seen the end of the sleep that the system told of; it will tell of that too. */
let isSeen = false;
const listeners = new Set<() => void>();

function wake(now: number): void {
  woke = now;
  asleep?.end();
  asleep = null;
  for (const listener of [...listeners]) listener();
}

/** Some systems stop the running clock too while they sleep, and then only the wall clock tells. */
function look(): void {
  const now = clocks();
  const stillMs = Math.max(now.ran - beat.ran, now.wall - beat.wall);
  beat = now;
  const isOver = asleep && (stillMs > stoodStillMs || now.ran - asleep.since > soonAsleepMs);
  if (isOver) isSeen = true;
  if (isOver || stillMs > sleptMs) wake(now.ran);
  else if (stillMs > stoodStillMs) woke = now.ran;
}

/** Returns its own off-switch. */
function keepBeating(): () => void {
  if (held > 0) look();
  else {
    beat = clocks();
    beating = setInterval(look, beatMs).unref();
  }
  held += 1;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    held -= 1;
    if (held === 0 && beating) clearInterval(beating);
  };
}

/** The system says that it is about to sleep: until it wakes, nothing new is asked of anybody. */
export function laptopSleeps(): void {
  const release = keepBeating();
  isSeen = false;
  if (asleep) {
    release();
    return;
  }
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = () => {
      release();
      resolve();
    };
  });
  asleep = { since: performance.now(), over, end };
}

/** The system says that it is awake again. */
export function laptopWakes(): void {
  look();
  if (!isSeen) wake(performance.now());
  isSeen = false;
}

/** Calls back after every sleep: connections are stale and what was read is old. Returns its own off-switch. */
export function onWake(listener: () => void): () => void {
  const release = keepBeating();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    release();
  };
}

/** Now, or when the laptop has slept. */
export const whenAwake = <T>(act: () => Promise<T>): Promise<T> => (asleep ? asleep.over.then(act) : act());

/**
 * Asks; and asks again, once, when nothing was heard and this process stood still meanwhile (a laptop that slept): every
 * timer runs out at once then, before any answer is looked at. Only for what may be asked twice.
 */
export async function askAwake<R extends Result<unknown>>(ask: () => Promise<R>): Promise<R> {
  const release = keepBeating();
  try {
    const began = performance.now();
    const reply = await whenAwake(ask);
    const heard: Result<unknown> = reply;
    if ('ok' in heard || !isSilence(heard.error)) return reply;
    look();
    return woke > began ? await whenAwake(ask) : reply;
  } finally {
    release();
  }
}
