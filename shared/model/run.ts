import type { Fault } from './result.ts';

/** Distinct ends of one item: a time-out is never success (design §4). */
export type End = 'done' | 'already' | 'refused' | 'expired' | 'unreachable' | 'cancelled' | 'unknown';

export const isGoodEnd = (end: End): boolean => end === 'done' || end === 'already';

export type RunKind = 'sweep' | 'link' | 'unlink';

export type Step =
  'waiting' | 'checking' | 'awaiting-token' | 'sending' | 'linking' | 'unlinking' | 'verifying' | 'ended';

export interface RunItem {
  readonly key: string;
  /** Edge host ID when known, else the address: what a technician calls the host. */
  readonly label: string;
  readonly step: Step;
  readonly end: End | null;
  readonly fault: Fault | null;
}

/** When the first and the last of what is done were done: milliseconds after the start, by a clock that never jumps. */
export interface Pace {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** Long work with an id: outlives a page reload, reports per item, can be cancelled. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly title: string;
  readonly state: 'running' | 'cancelling' | 'ended';
  readonly done: number;
  readonly total: number;
  /** Hosts found so far (sweep only). */
  readonly found: number;
  /** The host all others are linked to, by key: what failed can be taken up again. Null in other runs. */
  readonly leader: string | null;
  readonly items: readonly RunItem[];
  /** Null: nothing is done yet. */
  readonly pace: Pace | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
}
