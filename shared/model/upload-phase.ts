import type { Run, RunItem } from './run.ts';
import { transferSecondsLeft, transferShare } from './transfer.ts';

/** The way of a bundle: read here, sent to the leader, unpacked there, fetched by its followers. */
export const uploadPhases = ['hashing', 'uploading', 'unpacking', 'syncing'] as const;

export type UploadPhase = (typeof uploadPhases)[number];

export interface AtPhase {
  readonly phase: UploadPhase;
  /** The host it is at; while followers sync, the first of them. */
  readonly item: RunItem;
}

const isPhase = (step: string): step is UploadPhase => (uploadPhases as readonly string[]).includes(step);

/** Where an upload is; null before it begins, between two phases, and when it has ended. */
export function phaseOf({ items }: Pick<Run, 'items'>): AtPhase | null {
  const item = items.find(({ end, step }) => end === null && isPhase(step));
  return item && isPhase(item.step) ? { phase: item.step, item } : null;
}

/** All bytes are through, and nobody can measure what comes then. */
const almostAll = 0.99;

/** 0 to 1: what of the bytes is sent. Reading them before does not count, and what comes after them is the last hundredth. */
export function uploadShare(run: Pick<Run, 'items'>): number {
  const at = phaseOf(run);
  if (!at) return run.items.some(({ end }) => end !== null) ? almostAll : 0;
  if (at.phase === 'hashing') return 0;
  if (at.phase !== 'uploading') return almostAll;
  return at.item.progress ? Math.min(almostAll, transferShare(at.item.progress)) : 0;
}

/** Seconds until the last byte is sent, as fast as they go now; null while that cannot be said. */
export function uploadSecondsLeft(run: Pick<Run, 'items'>): number | null {
  const at = phaseOf(run);
  return at?.phase === 'uploading' && at.item.progress ? transferSecondsLeft(at.item.progress) : null;
}
