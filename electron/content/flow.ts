import type { Transfer } from '#shared/model/transfer.ts';
import { marked, rateOf } from '#shared/model/transfer.ts';
import { sleptMs } from '../http/awake.ts';

/** Between two words on a transfer that hardly moves. */
const everyMs = 500;
/** A fast one is told of more often, as what is shown shall not be off by more than a hundredth. */
const leastShare = 0.004;

export interface Flow {
  /** So many bytes are through, in all. */
  reached(done: number): void;
  stop(): void;
}

/**
 * Tells how far the bytes are: paced, with their rate, and since when none was taken. `onStuck`: none for so long that it
 * is given up. Times in milliseconds.
 */
export function watchFlow({
  total,
  tell,
  stallMs = Number.POSITIVE_INFINITY,
  stuckMs = Number.POSITIVE_INFINITY,
  onStuck = () => undefined,
}: {
  total: number;
  tell: (transfer: Transfer) => void;
  stallMs?: number;
  stuckMs?: number;
  onStuck?: () => void;
}): Flow {
  let last = { at: performance.now(), done: 0 };
  let marks = marked([], last);
  let told = { at: Number.NEGATIVE_INFINITY, done: 0 };

  const say = (now: number): void => {
    const silentMs = now - last.at;
    told = { at: now, done: last.done };
    tell({
      ...{ done: last.done, total, perSecond: rateOf(marks, now) },
      stalledSince: silentMs < stallMs ? null : Math.round(Date.now() - silentMs),
    });
  };
  let looked = last.at;
  const timer = setInterval(
    () => {
      const now = performance.now();
      // Nobody looked for so long: the laptop slept, and the host had nothing to take.
      if (now - looked > sleptMs) last = { ...last, at: last.at + now - looked };
      looked = now;
      if (now - last.at >= stuckMs) onStuck();
      else if (now - told.at >= Math.min(everyMs, stallMs)) say(now);
    },
    Math.min(everyMs, stallMs) / 2,
  );
  timer.unref();
  say(last.at);

  return {
    reached: (done) => {
      const now = performance.now();
      last = { at: now, done };
      marks = marked(marks, last);
      if (done - told.done >= leastShare * total || now - told.at >= everyMs) say(now);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
