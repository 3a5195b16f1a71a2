import type { End, Run, RunItem, Step } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';

const stepWords: Record<Step, string> = {
  waiting: 'Waiting',
  checking: 'Checking',
  'awaiting-token': 'Waiting for a fresh token',
  sending: 'Sending',
  linking: 'Linking',
  unlinking: 'Unlinking',
  verifying: 'Verifying both ends',
  ended: 'Ended',
};

const endWords: Record<End, string> = {
  done: 'Done',
  already: 'Already so',
  refused: 'Refused',
  expired: 'Expired',
  unreachable: 'Unreachable',
  cancelled: 'Cancelled',
  unknown: 'Not known',
};

export const itemWord = (item: RunItem): string => (item.end ? endWords[item.end] : stepWords[item.step]);

export const failures = (run: Run): readonly RunItem[] =>
  run.items.filter(({ end }) => end !== null && !isGoodEnd(end));

/** So many lines fit under the list of hosts on a small screen. */
const fewItems = 8;

/** What went wrong, first; of a long run under way else only what is being worked on: the count tells the rest. */
export const itemsToShow = (run: Run): readonly RunItem[] => {
  const failed = failures(run);
  if (run.state === 'ended') return failed;
  if (run.items.length <= fewItems) return run.items;
  return [...failed, ...run.items.filter(({ step }) => step !== 'waiting' && step !== 'ended')];
};

/** `3 of 5`, for a sweep also what it found. */
export const progressWord = (run: Run): string =>
  run.kind === 'sweep'
    ? `${run.done} of ${run.total} addresses · ${run.found} found`
    : `${run.done} of ${run.total}`;
