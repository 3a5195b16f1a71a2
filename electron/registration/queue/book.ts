import { z } from 'zod';
import { queueEntry } from '#shared/contract/queue-shapes.ts';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import { hasEnded, subjectOf } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import { entryAfter } from '#shared/model/queue-steps.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { KeptList, ListKeeping } from '../../vault/kept-list.ts';
import { openKeptList } from '../../vault/kept-list.ts';
import { lineOf } from './lines.ts';
import { takeOverRegistrations } from './take-over.ts';

/** What waits for a console, in `queue.json`: what was sent must be known after a crash. No pairing key is in it. */
export interface QueueBook {
  /** In the order of sending. */
  list(): readonly QueueEntry[];
  get(id: string): QueueEntry | null;
  /** It is here, or was. */
  knows(id: string): boolean;
  /** About the same, in that console. */
  bySubject(subject: string | null, endpoint: string): QueueEntry | null;
  /** At the end; in place of those about the same where `replaces`. Null when it is on disk, else why not. */
  add(entries: readonly QueueEntry[], replaces: boolean): Promise<Fault | null>;
  /** Null when it is on disk, else why not; it counts from now on in any case. Unknown ones stay unknown. */
  step(id: string, step: QueueStep): Promise<Fault | null>;
  /** Directly before that one; null: to the end. */
  move(id: string, before: string | null): Promise<Fault | null>;
  drop(ids: readonly string[]): Promise<Fault | null>;
  /** Also what was set aside as damaged. */
  forgetAll(): Promise<void>;
}

/** Fieldlink was stopped while these were on their way. */
const afterStop = (entry: QueueEntry): QueueEntry =>
  entry.state === 'sending' ? { ...entry, state: 'unknown', fault: fault('interrupted') } : entry;

/** IDs that were here once, in `queue-gone.json`: who has a file of longer ago can hardly mean to send it. */
const openGone = (keeping: ListKeeping): Promise<KeptList<{ readonly id: string }>> =>
  openKeptList(
    {
      ...{ name: 'queue-gone', item: z.object({ id: z.string().max(128) }), most: 5_000, mayGo: () => true },
      linesOf: () => [],
      resume: (left) => (keeping.remember ? left : []),
    },
    { ...keeping, onChange: () => undefined },
  );

/** Not `remember`: in memory only, and what an earlier Fieldlink left is not taken up. */
export async function openQueueBook(keeping: ListKeeping): Promise<QueueBook> {
  const gone = await openGone(keeping);
  const list = await openKeptList<QueueEntry>(
    {
      ...{ name: 'queue', item: queueEntry, most: 2_000, mayGo: hasEnded },
      linesOf: (before, after) => (before?.state === after.state ? [] : lineOf(after)),
      resume: (left) => (keeping.remember ? left.map(afterStop) : []),
    },
    keeping,
  );
  if (keeping.remember)
    await takeOverRegistrations(keeping, (old) =>
      list.add(old.filter(({ id }) => list.get(id) === null).map(afterStop)),
    );

  /** What is no longer there afterwards is remembered. */
  const removing = async (act: () => Promise<Fault | null>): Promise<Fault | null> => {
    const before = list.all();
    const done = act();
    const removed = before.filter(({ id }) => list.get(id) === null);
    if (removed.length > 0) await gone.add(removed.map(({ id }) => ({ id })));
    return done;
  };

  return {
    list: list.all,
    get: list.get,
    knows: (id) => list.get(id) !== null || gone.get(id) !== null,
    bySubject: (subject, endpoint) =>
      list
        .all()
        .find(
          ({ work, endpoint: its }) =>
            subject !== null && subjectOf(work) === subject && isSameEndpoint(its, endpoint),
        ) ?? null,
    add: (added, replaces) => {
      const about = new Map(replaces ? added.map((entry) => [subjectOf(entry.work), entry]) : []);
      return removing(() =>
        list.add(added, ({ work, endpoint }) => {
          const subject = subjectOf(work);
          const next = subject === null ? undefined : about.get(subject);
          return next !== undefined && isSameEndpoint(endpoint, next.endpoint);
        }),
      );
    },
    step: (id, step) => list.change(id, (entry) => entryAfter(entry, step, Date.now())),
    move: list.move,
    drop: (ids) => removing(() => list.drop(ids)),
    forgetAll: async () => {
      await list.forgetAll();
      await gone.forgetAll();
    },
  };
}
