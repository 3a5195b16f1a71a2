import { randomUUID } from 'node:crypto';
import { isSameEndpoint, readEndpoint } from '#shared/model/palette-endpoint.ts';
import type { QueueDraft, QueueEntry, QueueProject, QueueWork } from '#shared/model/queue.ts';
import { canEdit, canRetry, hasEnded, isOpen, subjectOf, subjectOfHost } from '#shared/model/queue.ts';
import { refusalOf } from '#shared/model/queue-rules.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { DriverDeps } from './driver.ts';
import { createDriver } from './driver.ts';
import { createLook } from './look.ts';
import { performerOf } from './performer.ts';
import type { Travel, TravelDeps } from './travel.ts';
import { createTravel } from './travel.ts';

/** Where new entries go to, signed in to or not. */
export interface Goal {
  readonly endpoint: string;
  /** Null: the one that is chosen there when they are sent. */
  readonly project: QueueProject | null;
}

export interface Queue {
  list(): readonly QueueEntry[];
  /** `to` null: the console and the project that are chosen. */
  add(drafts: readonly QueueDraft[], to: Goal | null): Result<{ readonly ids: readonly string[] }>;
  /** Settles when nothing more of the whole list can go now. */
  retry(ids: readonly string[]): Promise<void>;
  remove(ids: readonly string[]): Result<null>;
  edit(id: string, draft: QueueDraft): Promise<Result<null>>;
  /** Directly before that one; null: to the end. */
  move(id: string, before: string | null): Promise<Result<null>>;
  /** Takes back what was made for it. */
  undo(id: string): Promise<Result<null>>;
  /** Somebody did in the console what is left to be done by hand. */
  markDone(id: string): Promise<Result<null>>;
  readonly travel: Travel;
  /** That edge host is no longer in the project. */
  deleted(hostId: string): void;
  /** The site is forgotten, or another one is shown. */
  forgetAll(): Promise<void>;
  /** A page can be seen, for the next while. */
  attend(): void;
  /** Somebody has signed in to the console, or out of it; or it answers again. */
  check(): void;
  close(): void;
}

export interface QueueDeps extends Omit<DriverDeps, 'pairingKeys'>, Omit<TravelDeps, 'pairingKeys'> {
  /** Null: no console was ever chosen. */
  readonly goal: () => Goal | null;
  /** Between two looks for hosts that have not called in. Milliseconds. */
  readonly lookMs: number;
  /** The console did not answer when it was asked last. */
  readonly isAway: () => boolean;
}

/** Without what must not be on disk. */
function workOf(draft: QueueDraft): { readonly work: QueueWork; readonly pairingKey: string | null } {
  if (!('pairingKey' in draft)) return { work: draft, pairingKey: null };
  const { pairingKey, ...rest } = draft;
  const told = { hostId: rest.hostId.trim(), name: rest.name || null, hasPairingKey: pairingKey !== null };
  return { work: { ...rest, ...told }, pairingKey };
}

/**
 * What this laptop has to do in a console: sent when that is open, and while a page is seen looked for every `lookMs` until
 * it is ready.
 */
export function createQueue(deps: QueueDeps): Queue {
  const { book, scope, goal } = deps;
  const pairingKeys = new Map<string, string>();
  const { drive, jobOf } = createDriver({ ...deps, pairingKeys });
  /** What is being taken back. */
  const undoing = new Set<string>();
  let wasIn = false;

  const forgetKeys = (): void => {
    for (const id of pairingKeys.keys()) {
      const entry = book.get(id);
      if (!entry || !(canRetry(entry) || entry.state === 'sending')) pairingKeys.delete(id);
    }
  };
  const go = async (again: readonly string[] | 'all'): Promise<void> => {
    await drive(again);
    forgetKeys();
  };
  const look = createLook({ ...deps, before: () => go('all') });

  const isUndoing = (entry: QueueEntry | null): entry is QueueEntry =>
    entry !== null && undoing.has(entry.id);
  const isSending = (entry: QueueEntry | null): entry is QueueEntry => entry?.state === 'sending';
  const isBusy = (entry: QueueEntry | null): entry is QueueEntry => isSending(entry) || isUndoing(entry);
  const answer = (unkept: Fault | null): Result<null> => (unkept ? { error: unkept } : ok(null));
  const named = ({ work }: QueueEntry): string => ('hostId' in work ? work.hostId : work.kind);

  return {
    list: book.list,

    add: (drafts, given) => {
      const to = given ?? goal();
      if (!to) return fail('console-sign-in-needed');
      const endpoint = readEndpoint(to.endpoint);
      if (!isOk(endpoint)) return endpoint;
      const refusal = refusalOf(drafts, Date.now());
      if (refusal) return { error: refusal };
      // It would be made anew, and then taken back.
      const goes = drafts
        .map((draft) => book.bySubject(subjectOf(workOf(draft).work), endpoint.ok))
        .find(isUndoing);
      if (goes) return fail('busy', { host: named(goes) });
      const open = scope();
      const entries = drafts.map((draft): QueueEntry => {
        const { work, pairingKey } = workOf(draft);
        const known = book.bySubject(subjectOf(work), endpoint.ok);
        // What is just being sent stays what it is.
        if (isSending(known)) return known;
        const id = randomUUID();
        if (pairingKey !== null) pairingKeys.set(id, pairingKey);
        return {
          ...{ id, work, endpoint: endpoint.ok, state: 'waiting', since: Date.now() },
          // A site may say where it is.
          project: (work.kind === 'site' ? work.site.project : null) ?? to.project,
          ...{ by: null, made: [], from: null, fault: isOk(open) ? null : open.error },
        };
      });
      void book.add(entries, true);
      void go([]);
      return ok({ ids: entries.map(({ id }) => id) });
    },

    retry: (ids) => {
      const again = ids.filter((id) => {
        const entry = book.get(id);
        return entry !== null && canRetry(entry) && !isUndoing(entry);
      });
      for (const id of again) {
        const state = book.get(id)?.state;
        const mayBeThere = state === 'handed-over' || state === 'unknown';
        void book.step(id, mayBeThere ? { is: 'confirmed' } : { is: 'held', fault: null });
      }
      return go(again);
    },

    remove: (ids) => {
      const busy = ids.map((id) => book.get(id)).find(isBusy);
      if (busy) return fail('busy', { host: named(busy) });
      void book.drop(ids);
      forgetKeys();
      return ok(null);
    },

    edit: async (id, draft) => {
      const entry = book.get(id);
      if (!entry || !canEdit(entry) || entry.work.kind !== draft.kind) return fail('queue-not-editable');
      const refusal = refusalOf([draft], Date.now());
      if (refusal) return { error: refusal };
      const { work, pairingKey } = workOf(draft);
      if (pairingKey !== null) pairingKeys.set(id, pairingKey);
      const hadKey = 'hasPairingKey' in entry.work && entry.work.hasPairingKey;
      const kept = 'hasPairingKey' in work ? { ...work, hasPairingKey: work.hasPairingKey || hadKey } : work;
      const unkept = await book.step(id, { is: 'edited', work: kept });
      void go([id]);
      return answer(unkept);
    },

    move: async (id, before) => answer(await book.move(id, before)),

    undo: async (id) => {
      const entry = book.get(id);
      const performer = entry && performerOf(deps.performers, entry);
      if (!entry || !performer?.undo || entry.made.length === 0) return fail('queue-nothing-made');
      const { endpoint, state } = entry;
      if (isBusy(entry)) return fail('busy', { host: named(entry) });
      const at = scope();
      if (!isOk(at)) return at;
      if (!isSameEndpoint(endpoint, at.ok.endpoint)) return fail('registration-elsewhere', { endpoint });
      const job = jobOf(at.ok, entry);
      if (!isOk(job)) return job;
      undoing.add(id);
      const unkept = await book.step(id, { is: 'undoing' });
      const undone = unkept ? { error: unkept } : await performer.undo(job.ok);
      undoing.delete(id);
      if (isOk(undone)) return answer(await book.step(id, { is: 'undone' }));
      // What would go by itself must not be made again by that.
      const left = isOpen(entry) ? 'refused' : state;
      await book.step(id, { is: 'not-undone', state: left, fault: undone.error });
      return undone;
    },

    markDone: async (id) =>
      book.get(id)?.state === 'by-hand'
        ? answer(await book.step(id, { is: 'ready', made: null }))
        : fail('queue-not-by-hand'),

    travel: createTravel({ ...deps, pairingKeys }),

    deleted: (hostId) => {
      const to = goal();
      const entry = to && book.bySubject(subjectOfHost(hostId), to.endpoint);
      if (entry && hasEnded(entry)) void book.drop([entry.id]);
    },

    forgetAll: async () => {
      await book.forgetAll();
      forgetKeys();
    },

    attend: look.attend,

    check: () => {
      const isIn = isOk(scope()) && !deps.isAway();
      if (isIn && !wasIn) void go('all');
      wasIn = isIn;
    },

    close: look.close,
  };
}
