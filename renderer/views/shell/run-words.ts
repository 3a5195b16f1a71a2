import { nameList, shortHostId } from '#shared/model/names.ts';
import type { Run, Step } from '#shared/model/run.ts';
import { endWord } from '#shared/model/run-progress.ts';
import { failures } from './run-groups.ts';

export const stepWords: Record<Step, string> = {
  waiting: 'Waiting',
  checking: 'Checking',
  'awaiting-token': 'Waiting for a fresh token',
  sending: 'Sending',
  linking: 'Linking',
  unlinking: 'Unlinking',
  verifying: 'Verifying both ends',
  hashing: 'Reading the bundle',
  uploading: 'Uploading',
  unpacking: 'Unpacking',
  syncing: 'Syncing',
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

/** `3 of 5`, for a sweep also what it found; of a run that ended badly only what is done counts. */
export function progressWord(run: Run): string {
  if (run.kind === 'sweep') return `${run.done} of ${run.total} addresses · ${run.found} found`;
  const cancelled = run.items.filter(({ end }) => end === 'cancelled').length;
  const failed = failures(run.items).length - cancelled;
  const bad = [failed > 0 && `${failed} failed`, cancelled > 0 && `${cancelled} cancelled`].filter(Boolean);
  if (run.state !== 'ended' || bad.length === 0) return [`${run.done} of ${run.total}`, ...bad].join(' · ');
  return [endWord(run), ...bad].join(' · ');
}
