import { setTimeout as wait } from 'node:timers/promises';

export interface Patience {
  /** How long a linking host may work before its outcome is called unknown. */
  readonly linkMs: number;
  /** How long a host may be silent (a reboot) before it is called unreachable. */
  readonly silenceMs: number;
  /** Between two looks. */
  readonly lookMs: number;
}

/** A reboot on the demo site takes 5 s; real links take seconds, the vendor names no bound. */
export const usualPatience: Patience = { linkMs: 120_000, silenceMs: 20_000, lookMs: 300 };

/** False when cancelled meanwhile. */
export const pause = async (ms: number, signal: AbortSignal): Promise<boolean> =>
  wait(ms, true, { signal }).catch(() => false);
