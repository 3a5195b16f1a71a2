import { isSilence } from '#shared/model/ends.ts';
import type { Result } from '#shared/model/result.ts';

const beatMs = 500;
/** More than a busy machine keeps a timer waiting. */
const stoodStillMs = 2_000;

let beat = { ran: performance.now(), wall: Date.now() };
let woke = Number.NEGATIVE_INFINITY;
let beating: NodeJS.Timeout | null = null;

/** Some systems stop the running clock too while they sleep, and then only the wall clock tells. */
function look(): void {
  const now = { ran: performance.now(), wall: Date.now() };
  if (now.ran - beat.ran > stoodStillMs || now.wall - beat.wall > stoodStillMs) woke = now.ran;
  beat = now;
}

/**
 * Asks; and asks again, once, when nothing was heard and this process stood still meanwhile (a laptop that slept): every
 * timer runs out at once then, before any answer is looked at. Only for what may be asked twice.
 */
export async function askAwake<R extends Result<unknown>>(ask: () => Promise<R>): Promise<R> {
  beating ??= setInterval(look, beatMs).unref();
  look();
  const began = performance.now();
  const reply = await ask();
  const heard: Result<unknown> = reply;
  if ('ok' in heard || !isSilence(heard.error)) return reply;
  look();
  return woke > began ? ask() : reply;
}
