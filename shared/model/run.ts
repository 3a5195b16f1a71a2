import type { Op } from './operation.ts';
import type { Fault } from './result.ts';
import type { Transfer } from './transfer.ts';

/** Distinct ends of one item: a time-out is never success (design §4). */
export const ends = ['done', 'already', 'refused', 'expired', 'unreachable', 'cancelled', 'unknown'] as const;

export type End = (typeof ends)[number];

/** A word of the journal may be a newer version's. */
export const isEnd = (word: string): word is End => (ends as readonly string[]).includes(word);

export const isGoodEnd = (end: End): boolean => end === 'done' || end === 'already';

export type RunKind = 'sweep' | Op;

/** `asking`: Fieldlink was stopped before it heard how this ended; the hosts are asked once they are signed in. */
export type Step =
  | 'waiting'
  | 'checking'
  | 'awaiting-token'
  | 'sending'
  | 'linking'
  | 'unlinking'
  | 'verifying'
  | 'hashing'
  | 'uploading'
  | 'unpacking'
  | 'syncing'
  | 'asking'
  | 'ended';

export interface RunItem {
  readonly key: string;
  /** Edge host ID when known, else the address: what a technician calls the host. */
  readonly label: string;
  readonly step: Step;
  readonly end: End | null;
  /** Why it ended so; before its end what it is waiting for, where that calls for somebody. */
  readonly fault: Fault | null;
  /** Null: this step is not measured in bytes. */
  readonly progress: Transfer | null;
}

/** When the first and the last of what is done were done: milliseconds after the start, by a clock that never jumps. */
export interface Pace {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** Long work with an id: outlives a page reload and the end of Fieldlink, reports per item, can be cancelled. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly title: string;
  readonly state: 'running' | 'cancelling' | 'ended';
  /** Of an earlier visit, which ended in the middle of it; what is known of it comes from the journal and the hosts. */
  readonly interrupted: boolean;
  readonly done: number;
  readonly total: number;
  /** Hosts found so far (sweep only). */
  readonly found: number;
  /** What failed can be taken up again as it was (`runs.retry`). */
  readonly canRetry: boolean;
  readonly items: readonly RunItem[];
  /** Null: nothing is done yet. */
  readonly pace: Pace | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** Ended, and not as it should. */
export const hasFailed = ({ end }: RunItem): boolean => end !== null && !isGoodEnd(end);
