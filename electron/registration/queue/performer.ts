import type { Made, QueueEntry, QueueKind, EntryOf } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import type { ConsoleRefusal } from '../../palette/client.ts';
import { isLost } from '../../palette/lost.ts';
import type { Scope } from '../../palette/reads.ts';

/** What is open to act on. */
export interface QueueScope extends Scope {
  /** It announced that pairing requests can be decided here. */
  readonly canReview: boolean;
}

/** One entry, and where it goes. */
export interface Job<K extends QueueKind = QueueKind> {
  /** In the project of the entry. */
  readonly at: QueueScope;
  readonly entry: EntryOf<K>;
  /** It may have been sent before: its answer was lost, or another laptop has it too. */
  readonly isInDoubt: boolean;
  readonly projects: readonly ConsoleProject[];
  /** Null: there is none. */
  readonly pairingKey: string | null;
  /**
   * One call of several is done: not to be made again after a crash. Null when that is on disk. The last one goes with the
   * step itself.
   */
  made(made: Made): Promise<Fault | null>;
}

/**
 * How one kind is done in the console. The driver has written down that it goes before it calls `send`, and asks first
 * where it is in doubt. None of these throws.
 */
export interface Performer<K extends QueueKind = QueueKind> {
  /** Entries of one lane go one after another, in the order of the list; null: it gets in nobody's way. */
  lane(entry: EntryOf<K>): string | null;
  /** Does it. With several calls: plans anew from what the console has, so that it can be called again at any point. */
  send(job: Job<K>): Promise<QueueStep>;
  /** What the console has of it; null: nothing, so it may go. */
  asked(job: Job<K>): Promise<QueueStep | null>;
  /** Looks for those that are `created`, of one project, whether their hosts have called in. */
  look?(
    at: QueueScope,
    entries: readonly EntryOf<K>[],
    step: (entry: QueueEntry, step: QueueStep) => Promise<unknown>,
  ): Promise<void>;
  /** Takes back what `entry.made` says and nothing else, the last first; what is gone already is no fault. */
  undo?(job: Job<K>): Promise<Result<null>>;
}

export type Performers = { readonly [K in QueueKind]?: Performer<K> };

/** The one that does this kind; undefined: this Fieldlink has none, so entries of it wait. */
export const performerOf = (performers: Performers, { work }: QueueEntry): Performer | undefined =>
  // Each has entries of its own kind only, which is what the key says.
  performers[work.kind] as Performer | undefined;

/** Palette heard it, and said no for good: neither busy, nor asking who calls. */
const isRefusal = ({ status }: ConsoleRefusal): boolean =>
  status !== null && status >= 400 && status < 500 && status !== 401 && status !== 429;

/** What a change that did not succeed comes to. */
export const stepAfter = (reply: ConsoleRefusal): QueueStep => {
  if (isLost(reply)) return { is: 'unheard', fault: reply.error };
  return { is: isRefusal(reply) ? 'refused' : 'held', fault: reply.error };
};
