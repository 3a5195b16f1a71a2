import pLimit from 'p-limit';
import { onWake } from '../http/awake.ts';
import { isSignedIn } from '#shared/model/host.ts';
import type { Due } from './calendar.ts';
import { createCalendar } from './calendar.ts';
import type { Past } from './due.ts';
import { dueAfter, intervalOf, isNews, lateness, phaseOf, stretchOf } from './due.ts';
import type { Depth, ReadDeps } from './reader.ts';
import { readHost } from './reader.ts';
import { hostsAtOnce } from './side-by-side.ts';

export interface Watch {
  /** Reads these hosts now (all signed-in ones without keys), all of them unless told; answers when they have been read. */
  refresh(keys?: readonly string[], depth?: Depth): Promise<void>;
  /** The same in a moment, when what has just been done to these hosts is over; nobody waits for it. */
  refreshSoon(keys: readonly string[]): void;
  /** A page can be seen, for the next while; before the first of them said so, hosts are watched in any case. */
  attend(): void;
  close(): void;
}

const soonMs = 250;
/** Of the calm interval, between two glances at who is due. */
const tickShare = 0.01;
/** Looks under way at once: a tenth of a second of each, and they are enough for thousands of hosts. */
const looksAtOnce = 128;
/** Everything is read in every so many looks, in the others only what tells that something has changed. */
const wholeEvery = 12;
/** Pages that are seen say so more often than this. */
const attendedForMs = 60_000;
/** After a pause, and of a laptop that slept, all are overdue: they are looked at over so much of the calm interval. */
const catchUpShare = 0.3;

/** A host that is watched. */
interface Watched {
  readonly phase: number;
  isUnderWay: boolean;
  looks: number;
  past: Past;
}

/**
 * Keeps signed-in hosts fresh: each has its own due time, so the site is asked evenly and no host is held up by another. A
 * host that is read already is not read twice; what is late stretches the intervals of all instead of piling up.
 */
export function createWatch(
  deps: ReadDeps & {
    /** Who works on a host reads it as the work needs; a second reader would only hold all of them up. */
    isBusy: (key: string) => boolean;
    /** Somebody needs the looks though nobody is looking. */
    isNeeded: () => boolean;
    /** Milliseconds between two looks at a host at which nothing happens. */
    calmMs: number;
  },
): Watch {
  const { registry, isBusy, isNeeded, calmMs } = deps;
  const now = (): number => performance.now();
  const limit = pLimit(hostsAtOnce);
  const reading = { all: new Map<string, Promise<unknown>>(), rules: new Map<string, Promise<unknown>>() };
  const watched = new Map<string, Watched>();
  const calendar = createCalendar(calmMs * tickShare);
  const waiting: Due[] = [];
  let underWay = 0;
  let lateMs = 0;
  let met = 0;
  let attendedAt: number | null = null;
  let ticked = now();
  let closed = false;

  const read = (key: string, depth: Depth): Promise<unknown> => {
    const under = reading.all.get(key) ?? reading[depth].get(key);
    if (under) return under;
    // After `close` those still waiting end unread: their callers must not wait for ever.
    const started = limit(async () => (closed ? key : readHost(key, deps, depth))).finally(() =>
      reading[depth].delete(key),
    );
    reading[depth].set(key, started);
    return started;
  };

  const refresh: Watch['refresh'] = async (keys, depth = 'all') => {
    const wanted = keys ?? registry.list().map((host) => host.key);
    const signedIn = wanted.filter((key) => {
      const host = registry.get(key);
      return host !== null && isSignedIn(host);
    });
    await Promise.all(signedIn.map((key) => read(key, depth)));
  };

  const look = async (key: string, host: Watched): Promise<void> => {
    const before = registry.get(key);
    host.looks += 1;
    const isWhole = (host.looks + Math.floor(host.phase * wholeEvery)) % wholeEvery === 0;
    const from = now();
    await (isWhole ? read(key, 'all') : readHost(key, deps, 'look'));
    if (!isWhole) host.past = { ...host.past, tookMs: now() - from };
    const after = registry.get(key);
    if (!before || !after) return;
    const isHere = after.reach.state === 'reachable';
    host.past = { ...host.past, missed: isHere ? 0 : host.past.missed + 1 };
    if (!isNews(before, after)) return;
    host.past = { ...host.past, changedAt: now() };
    if (isHere && !isWhole) await read(key, 'all');
  };

  const plan = (key: string, host: Watched, from: number): void => {
    const record = registry.get(key);
    if (!record || record.key !== key || !isSignedIn(record)) {
      watched.delete(key);
      return;
    }
    const stretch = stretchOf(lateMs, calmMs);
    const intervalMs = intervalOf(record, host.past, { now: now(), calmMs, stretch });
    calendar.set({ key, at: dueAfter(from, intervalMs, host.phase) });
  };

  const begin = async ({ key, at }: Due): Promise<void> => {
    const host = watched.get(key);
    if (!host || host.isUnderWay) return;
    const from = now();
    lateMs = lateness(lateMs, from - at);
    if (!isBusy(key) && !reading.all.has(key)) {
      underWay += 1;
      host.isUnderWay = true;
      // A fault of ours at one host must not end the watch over it.
      await look(key, host).catch(() => undefined);
      host.isUnderWay = false;
      underWay -= 1;
    }
    if (closed) return;
    plan(key, host, from);
    pump();
  };
  const pump = (): void => {
    while (underWay < looksAtOnce) {
      const next = waiting.shift();
      if (!next) return;
      void begin(next);
    }
  };

  const isAttended = (): boolean => attendedAt === null || now() - attendedAt < attendedForMs || isNeeded();
  /** All that are overdue, one after the other. */
  const catchUp = (): void => {
    for (const [key, { phase }] of watched) calendar.set({ key, at: now() + phase * calmMs * catchUpShare });
    lateMs = 0;
  };

  /** Hosts that somebody signed in to, and those that were away and have been met by somebody else. */
  const meet = (): void => {
    for (const record of registry.list()) {
      if (!isSignedIn(record)) continue;
      const known = watched.get(record.key);
      const isBack = known && known.past.missed > 1 && record.reach.state === 'reachable';
      if (known && !isBack) continue;
      const host = known ?? {
        phase: phaseOf(met++),
        isUnderWay: false,
        looks: 0,
        past: { missed: 0, tookMs: 0, changedAt: -Infinity },
      };
      host.past = { ...host.past, missed: 0 };
      watched.set(record.key, host);
      plan(record.key, host, now() - calmMs / 2);
    }
  };
  let isPaused = false;
  const tick = (): void => {
    const from = now();
    const isLate = from - ticked > calmMs;
    ticked = from;
    if (isPaused) return;
    if (isLate) catchUp();
    waiting.push(...calendar.take(from));
    pump();
  };
  const glance = (): void => {
    const wasPaused = isPaused;
    isPaused = !isAttended();
    if (isPaused) return;
    meet();
    if (wasPaused) catchUp();
  };

  // Whoever opened the lid is about to look.
  const offWake = onWake(() => {
    attendedAt = now();
    if (isPaused) glance();
    else catchUp();
  });

  const timers = [setInterval(tick, calmMs * tickShare).unref(), setInterval(glance, calmMs * 0.1).unref()];

  return {
    refresh,
    refreshSoon: (keys) => {
      setTimeout(() => void refresh(keys), soonMs).unref();
    },
    attend: () => {
      attendedAt = now();
      if (isPaused) glance();
    },
    close: () => {
      closed = true;
      offWake();
      for (const timer of timers) clearInterval(timer);
    },
  };
}
