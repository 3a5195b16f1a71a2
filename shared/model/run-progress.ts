import type { Pace, Run } from './run.ts';
import { isGoodEnd } from './run.ts';
import { uploadSecondsLeft, uploadShare } from './upload-phase.ts';

/** Two or three ends say nothing about the others. */
const fewestEnds = 4;
const leastShare = 0.1;
/** Silence for so long, and for so many of the usual gaps, means that what was counted on no longer holds. */
const longestGapMs = 3_000;
const manyGaps = 4;

/** The pace after one more thing is done, `ms` after the start of the run by a clock that never jumps. */
export const paced = (pace: Pace | null, ms: number): Pace => ({ firstMs: pace?.firstMs ?? ms, lastMs: ms });

type Measured = Pick<Run, 'kind' | 'state' | 'done' | 'total' | 'items'>;

/** Of an upload bytes count, of all other work hosts. */
const doneOf = (run: Measured): number =>
  run.kind === 'upload' && run.state !== 'ended' ? uploadShare(run) * run.total : run.done;

/** 0 to 1, of all these runs together. */
export function shareDone(runs: readonly Measured[]): number {
  const total = runs.reduce((sum, run) => sum + run.total, 0);
  return total === 0 ? 0 : Math.min(1, runs.reduce((sum, run) => sum + doneOf(run), 0) / total);
}

/** So that 99 % in figures that are not exact is no 98. */
const roundingError = 1e-9;

/** Whole percent; 100 only when all is done. */
export const percentDone = (runs: readonly Measured[]): number =>
  Math.floor(shareDone(runs) * 100 + roundingError);

/** Asked with the runs as they are now, it answers those that have ended since it was asked last. */
export function watchEnds(): (runs: readonly Run[]) => readonly Run[] {
  let open: ReadonlySet<string> = new Set();
  return (runs) => {
    const ended = runs.filter(({ id, state }) => state === 'ended' && open.has(id));
    open = new Set(runs.filter(({ state }) => state !== 'ended').map(({ id }) => id));
    return ended;
  };
}

const goodEnds = ({ items }: Run): number => items.filter(({ end }) => end !== null && isGoodEnd(end)).length;

/** Counts only: it shows on a locked screen and in the title of a window. */
export const endWord = (run: Run): string =>
  run.kind === 'sweep' ? `${run.found} found` : `${goodEnds(run)} of ${run.items.length} done`;

/**
 * Milliseconds from one end to the next; null until there were enough of them. While some wait for their turn, ends come in
 * waves, and the first of them tells nothing. When all the rest is under way, the time before the first end lies behind
 * every one of them.
 */
function gapOf({ done, total, items }: Run, { firstMs, lastMs }: Pace): number | null {
  if (done < fewestEnds || done < total * leastShare) return null;
  const waiting = items.filter(({ step }) => step === 'waiting').length;
  if (items.length > 0 && waiting === 0) return (lastMs - firstMs) / (done - 1);
  const underWay = Math.max(0, items.length - waiting - done);
  return done < 2 * underWay ? null : lastMs / done;
}

/**
 * Seconds until the run ends, at `now` (epoch milliseconds of this laptop); null until that can be said honestly, and again
 * when the rest is taking longer than what is done lets expect (a host that boots, a clock that jumped).
 */
export function secondsLeft(run: Run, now: number): number | null {
  const { done, total, pace, state } = run;
  if (run.kind === 'upload') return state === 'running' ? uploadSecondsLeft(run) : null;
  const gapMs = state === 'running' && pace && done < total ? gapOf(run, pace) : null;
  if (gapMs === null || !pace) return null;
  const silentMs = Math.max(0, now - run.startedAt - pace.lastMs);
  if (silentMs > Math.max(longestGapMs, manyGaps * gapMs)) return null;
  return Math.max(0, (total - done) * gapMs - silentMs) / 1000;
}

const upTo = (step: number, value: number): number => Math.ceil(value / step) * step;

/** In steps that grow with the time, so that the words stand still long enough to be read; '' for null. */
export function timeLeftWord(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds <= 10) return 'a few seconds left';
  if (seconds <= 60) return `about ${upTo(10, seconds)} s left`;
  if (seconds <= 120) return 'about 2 min left';
  if (seconds <= 600) return `about ${upTo(1, seconds / 60)} min left`;
  return `about ${upTo(5, seconds / 60)} min left`;
}
