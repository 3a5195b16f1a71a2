import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { Run, RunItem } from '#shared/model/run.ts';
import { percentDone } from '#shared/model/run-progress.ts';
import { amountWord, rateWord } from '#shared/model/sizes.ts';
import type { Transfer } from '#shared/model/transfer.ts';
import { transferShare } from '#shared/model/transfer.ts';
import type { UploadPhase } from '#shared/model/upload-phase.ts';
import { phaseOf } from '#shared/model/upload-phase.ts';
import { timeWord } from '../../parts/time-words.ts';

export const phaseWords: Record<UploadPhase, string> = {
  hashing: 'Reading the bundle',
  uploading: 'Uploading',
  unpacking: 'Unpacking',
  syncing: 'Syncing',
};

const percentOf = (transfer: Transfer): number => Math.floor(transferShare(transfer) * 100);

/** `7.9 of 18.4 GB · 43 % · 95.2 MB/s`. */
function figuresWord(transfer: Transfer): string {
  const { done, total, perSecond, stalledSince } = transfer;
  const rate = perSecond === null || stalledSince !== null ? [] : [rateWord(perSecond)];
  return [amountWord(done, total), `${percentOf(transfer)} %`, ...rate].join(' · ');
}

/** What an upload that stands still waits for, since when, and what to do; null while bytes flow. */
export function stallOf({ label, progress }: RunItem): Fault | null {
  const since = progress?.stalledSince ?? null;
  if (!progress || since === null) return null;
  return fault('upload-waits', { host: label, time: timeWord(since), percent: percentOf(progress) });
}

/** The phase of an upload that goes on; null: it has ended, and its hosts are counted. */
export function uploadWord(run: Run): string | null {
  if (run.state === 'ended') return null;
  const at = phaseOf(run);
  if (!at) return 'Checking';
  if (stallOf(at.item)) return 'Stalled';
  return phaseWords[at.phase];
}

/**
 * How far the phase is. Changes several times a second, and is therefore read out only when it is asked for. vendor: Upload
 * Content Bundle (a host that unpacks tells nothing for so long), Link Hosts (the first sync).
 */
export function detailWord(run: Run): string {
  const at = run.kind === 'upload' ? phaseOf(run) : null;
  if (at?.phase === 'unpacking') return 'All of it is sent. This may take 15 to 30 minutes without a sign.';
  if (at?.phase === 'syncing') return `${run.done} of ${run.total} hosts have it · takes 5 minutes and more`;
  return at?.item.progress ? figuresWord(at.item.progress) : '';
}

/** How far the phase is, in percent; null where nobody can measure it. */
export function phasePercent(run: Run): number | null {
  const at = run.kind === 'upload' ? phaseOf(run) : null;
  if (at?.phase === 'unpacking') return null;
  if (at?.phase === 'syncing') return (run.done / run.total) * 100;
  return at?.item.progress ? percentOf(at.item.progress) : percentDone([run]);
}

/** What the button does that stops it: once the leader has the bundle, only the waiting for its followers ends. */
export function cancelWord(run: Run): string {
  if (run.kind !== 'upload') return 'Cancel';
  return phaseOf(run)?.phase === 'syncing' ? 'Stop waiting' : 'Cancel upload';
}

/** So little is sent again in moments. */
const leastShare = 0.01;

/** What a cancelled upload would lose; null where that is not worth a question. */
export function lossWord(run: Run): string | null {
  const at = run.kind === 'upload' ? phaseOf(run) : null;
  if (at?.phase === 'unpacking')
    return 'All of it is sent, and the host is unpacking. It may finish that all the same; Fieldlink would not wait for it.';
  const sent = at?.phase === 'uploading' ? at.item.progress : null;
  if (!sent || transferShare(sent) <= leastShare) return null;
  return `${amountWord(sent.done, sent.total)} are sent. The host keeps nothing of it: the next upload starts again from the beginning.`;
}
