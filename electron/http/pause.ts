import { setTimeout as wait } from 'node:timers/promises';

/** False when cancelled meanwhile. */
export const pause = async (ms: number, signal: AbortSignal): Promise<boolean> =>
  wait(ms, true, { signal }).catch(() => false);
