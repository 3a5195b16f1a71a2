import type { Ticker } from './pace.ts';

/** A technician looks on. */
const longestMs = 30_000;
const shortestMs = 500;
/** Of one call, the first included. */
const mostTries = 5;

/** Seconds, or a date (RFC 9110); null: it does not say. */
export function retryAfterMs(header: unknown, nowMs: number): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

/**
 * How long to wait before a call that was refused with 429 goes again: as long as the console says, else twice as long
 * each time, by up to half less. Null: longer than anybody waits, or often enough.
 */
export function waitBefore(
  tries: number,
  saidMs: number | null,
  { random }: Pick<Ticker, 'random'>,
): number | null {
  if (tries >= mostTries) return null;
  const ms = saidMs ?? shortestMs * 2 ** (tries - 1) * (1 - random() / 2);
  return ms > longestMs ? null : ms;
}
