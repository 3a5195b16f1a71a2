import type { Made, QueueEntry, QueueState } from './queue.ts';

/** Whose turn it is: Fieldlink's or the host's; a person's; another laptop's; nobody's any more. */
export const queueGroups = ['under-way', 'yours', 'handed-over', 'ended'] as const;
export type QueueGroup = (typeof queueGroups)[number];

const groups: Readonly<Record<QueueState, QueueGroup>> = {
  ...{ waiting: 'under-way', sending: 'under-way', created: 'under-way', unknown: 'under-way' },
  ...{ refused: 'yours', 'by-hand': 'yours', 'handed-over': 'handed-over' },
  ...{ already: 'ended', ready: 'ended', undone: 'ended' },
};

/** What came from another laptop waits here for somebody who sends it. */
export const queueGroupOf = ({ state, from }: Pick<QueueEntry, 'state' | 'from'>): QueueGroup =>
  state === 'handed-over' && from !== null ? 'yours' : groups[state];

/** How many are neither done nor another laptop's. */
export const leftInQueue = (queue: readonly QueueEntry[]): number =>
  queue.filter((entry) => ['under-way', 'yours'].includes(queueGroupOf(entry))).length;

const portable: readonly QueueState[] = ['waiting', 'unknown', 'refused', 'by-hand', 'handed-over'];

/** Something of it is left to send: another laptop may have it, and its place matters. At a site more comes once the host has called in. */
export const isPortable = ({ state, work }: QueueEntry): boolean =>
  portable.includes(state) || (state === 'created' && work.kind === 'site');

/** Something of it is in Palette, so there is something to take back. */
export const canUndo = ({ state, made }: QueueEntry): boolean => made.length > 0 && state !== 'sending';

/**
 * Before which entry of `all` (null: as the last) one of `shown`, which is a part of `all` in the same order, goes by one
 * place up (-1) or down (1) as far as one sees; undefined: it is the first or last already.
 */
export function placeAfterMove(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  by: -1 | 1,
): string | null | undefined {
  const neighbour = shown[shown.indexOf(id) + by];
  if (neighbour === undefined) return undefined;
  return by === -1 ? neighbour : (all[all.indexOf(neighbour) + 1] ?? null);
}

export type Milestone = 'entry' | 'called-in' | 'cluster' | 'ready';
export type MilestoneState = 'done' | 'now' | 'failed' | 'later';

const isOfCluster = ({ is }: Made): boolean => is === 'cluster' || is === 'machine';

/** How far the registration of a host at a site is (vendor: Register with QR code, Validation). */
export function siteProgress({
  state,
  fault,
  made,
}: Pick<QueueEntry, 'state' | 'fault' | 'made'>): readonly (readonly [Milestone, MilestoneState])[] {
  const isReady = state === 'ready' || state === 'already';
  const isInCluster = isReady || made.some(isOfCluster);
  const done: Readonly<Record<Milestone, boolean>> = {
    entry: isInCluster || made.length > 0 || state === 'created',
    'called-in': isInCluster || fault?.code === 'site-cluster-absent',
    cluster: isInCluster,
    ready: isReady,
  };
  const steps = ['entry', 'called-in', 'cluster', 'ready'] as const;
  const next = state === 'undone' ? undefined : steps.find((step) => !done[step]);
  return steps.map((step) => [
    step,
    done[step] ? 'done' : step !== next ? 'later' : state === 'refused' ? 'failed' : 'now',
  ]);
}
