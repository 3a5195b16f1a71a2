import { nameList, shortHostId } from '#shared/model/names.ts';
import type { Run, RunItem, RunKind, Step } from '#shared/model/run.ts';
import { endWord } from '#shared/model/run-progress.ts';
import { failures } from './run-groups.ts';
import { phaseWords, uploadWord } from './upload-words.ts';

export const stepWords: Record<Step, string> = {
  waiting: 'Waiting',
  checking: 'Checking',
  'awaiting-token': 'Waiting for a fresh token',
  sending: 'Sending',
  linking: 'Linking',
  unlinking: 'Unlinking',
  verifying: 'Verifying both ends',
  ...phaseWords,
  asking: 'Asking hosts',
  ended: 'Ended',
};

export const titleOf = ({ title, interrupted }: Run): string =>
  interrupted ? `Fieldlink stopped in the middle of: ${title}` : title;

/** So many lines fit under the list of hosts on a small screen. */
const fewItems = 8;
/** Of what is being done to so few hosts, the hosts are named. */
const fewNames = 3;

export const isShort = (run: Run): boolean => run.items.length <= fewItems;

/** The items that have a line of their own. Of an upload those who sync: what its leader is at stands above them. */
export function linesOf(run: Run): readonly RunItem[] {
  if (run.state === 'ended' || !isShort(run)) return [];
  return run.kind === 'upload' ? run.items.filter(({ step }) => step === 'syncing') : run.items;
}

/** `Checking 12 · Linking edge-…, edge-… · Waiting 30`: one line, so that nothing moves while a long run goes on. */
export function underWay({ items }: Run): string {
  const steps = Object.entries(stepWords).map(([step, word]) => {
    const at = items.filter((item) => item.step === step && item.end === null);
    if (at.length === 0) return '';
    const named = step !== 'waiting' && at.length <= fewNames;
    return `${word} ${named ? nameList(at.map(({ label }) => shortHostId(label))) : String(at.length)}`;
  });
  return steps.filter((word) => word !== '').join(' · ');
}

/** `3 of 5`; of a run that ended badly only what is done counts. */
function countWord(run: Run): string {
  const cancelled = run.items.filter(({ end }) => end === 'cancelled').length;
  const failed = failures(run.items).length - cancelled;
  const bad = [failed > 0 && `${failed} failed`, cancelled > 0 && `${cancelled} cancelled`].filter(Boolean);
  if (run.state !== 'ended' || bad.length === 0) return [`${run.done} of ${run.total}`, ...bad].join(' · ');
  return [endWord(run), ...bad].join(' · ');
}

const sweepWord = ({ done, total, found }: Run): string => `${done} of ${total} addresses · ${found} found`;

/** What is told of it otherwise than by counting its hosts. */
const ownWords: Partial<Record<RunKind, (run: Run) => string | null>> = {
  sweep: sweepWord,
  upload: uploadWord,
};

/** How far it is. Read out by screen readers each time it changes. */
export const progressWord = (run: Run): string => ownWords[run.kind]?.(run) ?? countWord(run);
