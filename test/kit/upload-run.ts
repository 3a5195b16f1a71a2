import type { Run, RunItem } from '#shared/model/run.ts';
import type { Transfer } from '#shared/model/transfer.ts';

const total = 18_400_000_000;

export const uploadItem = (key: string, changes: Partial<RunItem> = {}): RunItem => ({
  ...{ key, label: `edge-${key}`, step: 'waiting', end: null, fault: null, progress: null },
  ...changes,
});

/** The leader, with `share` of 18.4 GB sent at some 95 MB/s. */
export const uploading = (key: string, share: number, changes: Partial<Transfer> = {}): RunItem =>
  uploadItem(key, {
    step: 'uploading',
    progress: { done: share * total, total, perSecond: 95_200_000, stalledSince: null, ...changes },
  });

/** An upload under way: the leader's item first. */
export const uploadRun = (items: readonly RunItem[], changes: Partial<Run> = {}): Run => ({
  ...{ id: 'u', kind: 'upload', title: 'Upload shop.tar.zst to edge-a', state: 'running' },
  ...{ done: items.filter(({ end }) => end !== null).length, total: items.length, found: 0 },
  ...{ interrupted: false, canRetry: true, items, pace: null, startedAt: 0, endedAt: null },
  ...changes,
});
