import type { HostRecord } from '#shared/model/host.ts';
import { isPending } from '#shared/model/pairing-state.ts';
import { roleOf, sameWord } from '#shared/model/role.ts';
import { intervalsAway } from '../http/patience.ts';

/** What the looks so far say of when the next one is due. Milliseconds of one running clock. */
export interface Past {
  /** Looks in a row that found nobody. */
  readonly missed: number;
  /** How long the last one took. */
  readonly tookMs: number;
  /** When something of the host last changed. */
  readonly changedAt: number;
}

/** Somebody is at work at a host that has just changed: for so many calm intervals it is looked at more often. */
const freshFor = 3;
const quickShare = 0.4;
/** A host is busy with being looked at for a quarter of the time at most. */
const restShare = 4;
/** Intervals grow in such steps, so that hosts stay where they are between the others. */
const stepShare = 0.2;
const mostStretched = 12;

/** A link is on its way, or content to a follower, of whom the leader tells; or Palette has a request to decide. */
const isUnderWay = (host: HostRecord): boolean =>
  isPending(host.pairing) ||
  sameWord(host.link?.status ?? null, 'inprogress', 'pending') ||
  (roleOf(host) === 'leader' &&
    host.link?.peers.some(({ content }) => sameWord(content, 'notsynced', 'unsynced')) === true);

/**
 * Milliseconds from one look at a host to the next; `calmMs`: for one that answers and at which nothing happens. `stretch`,
 * 1 and more: how much longer all of them have to be, because looks are late (see `stretchOf`).
 */
export function intervalOf(
  host: HostRecord,
  past: Past,
  { now, calmMs, stretch }: { now: number; calmMs: number; stretch: number },
): number {
  const isFresh = now - past.changedAt < freshFor * calmMs;
  const base =
    past.missed > 0
      ? calmMs * intervalsAway(past.missed)
      : isFresh || isUnderWay(host)
        ? calmMs * quickShare
        : calmMs;
  const step = calmMs * stepShare;
  return Math.max(1, Math.round(Math.max(base * stretch, past.tookMs * restShare) / step)) * step;
}

/**
 * When the next look is due that comes about `intervalMs` after one at `from`. Each host has its own place in every interval,
 * `phase` (0 to 1), so a site that was signed in to at once is looked at evenly, and stays so.
 */
export function dueAfter(from: number, intervalMs: number, phase: number): number {
  const earliest = from + intervalMs / 2;
  const offset = phase * intervalMs;
  return Math.ceil((earliest - offset) / intervalMs) * intervalMs + offset;
}

/** The golden ratio puts each new one into the widest gap between those before it. */
export const phaseOf = (index: number): number => (index * 0.618_033_988_749_895) % 1;

const memory = 1 / 64;

/** How late looks begin of late, in ms: hosts that answer slowly, a slow laptop and a busy process all show in it. */
export const lateness = (before: number, lateMs: number): number =>
  before + (Math.max(0, lateMs) - before) * memory;

/** How much longer intervals have to be. What is late by a twentieth of the calm interval is in time. */
export const stretchOf = (lateMs: number, calmMs: number): number =>
  Math.min(mostStretched, 1 + (2 * Math.max(0, lateMs - calmMs / 20)) / calmMs);

/** Something of the host itself is other than it was; that it was asked, and when, is not. */
export const isNews = (before: HostRecord, after: HostRecord): boolean =>
  before.reach.state !== after.reach.state ||
  before.facts !== after.facts ||
  before.cluster !== after.cluster ||
  before.pairing !== after.pairing ||
  before.link?.peers !== after.link?.peers ||
  before.link?.status !== after.link?.status;
