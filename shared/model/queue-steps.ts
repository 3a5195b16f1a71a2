import type { Made, QueueEntry, QueueProject, QueueState, QueueWork } from './queue.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** What happens to something that waits for a console. */
export type QueueStep =
  /** Nothing was sent, and this is why. */
  | { readonly is: 'held'; readonly fault: Fault | null }
  /** It leaves now, for that project. */
  | { readonly is: 'sent'; readonly project: QueueProject | null }
  /** One call of several is done. */
  | { readonly is: 'made'; readonly made: Made }
  /** Palette has it, and its host has not called in; `fault`: what else it waits for. */
  | { readonly is: 'taken'; readonly made: Made | null; readonly fault?: Fault }
  | { readonly is: 'ready'; readonly made: Made | null }
  /** Nobody heard what became of it. */
  | { readonly is: 'unheard'; readonly fault: Fault }
  | { readonly is: 'refused'; readonly fault: Fault }
  /** Somebody else made it; `by`: the project that has it. */
  | { readonly is: 'already'; readonly by: string | null; readonly fault: Fault | null }
  /** The console has no operation for it. */
  | { readonly is: 'by-hand' }
  /** It went into a file for another laptop. */
  | { readonly is: 'handed-over' }
  /** It goes from here after all: who knows what another laptop did with it. */
  | { readonly is: 'confirmed' }
  | { readonly is: 'edited'; readonly work: QueueWork }
  /** It is being taken back, which is not done before it is `undone`. */
  | { readonly is: 'undoing' }
  | { readonly is: 'not-undone'; readonly state: QueueState; readonly fault: Fault }
  | { readonly is: 'undone' };

const isSame = (a: Made, b: Made): boolean => JSON.stringify(a) === JSON.stringify(b);

const withMade = ({ made }: QueueEntry, next: Made | null): Pick<QueueEntry, 'made'> => ({
  made: next === null || made.some((each) => isSame(each, next)) ? made : [...made, next],
});

function changeOf(entry: QueueEntry, step: QueueStep): Partial<QueueEntry> {
  switch (step.is) {
    case 'held':
      return { state: 'waiting', fault: step.fault };
    case 'sent':
      return { state: 'sending', fault: null, project: step.project };
    case 'made':
      return withMade(entry, step.made);
    case 'taken':
      return { state: 'created', fault: step.fault ?? null, ...withMade(entry, step.made) };
    case 'ready':
      return { state: 'ready', fault: null, ...withMade(entry, step.made) };
    case 'unheard':
      return { state: 'unknown', fault: step.fault };
    case 'refused':
      return { state: 'refused', fault: step.fault };
    case 'already':
      return { state: 'already', by: step.by, fault: step.fault };
    case 'by-hand':
      return { state: 'by-hand', fault: null };
    case 'handed-over':
      return { state: 'handed-over', fault: null };
    case 'confirmed':
      return { state: 'unknown', fault: null };
    case 'edited':
      return { state: 'waiting', fault: null, work: step.work };
    case 'undoing':
      return { state: 'refused', fault: fault('queue-undo-unfinished') };
    case 'not-undone':
      return { state: step.state, fault: step.fault };
    case 'undone':
      return { state: 'undone', fault: null, made: [] };
  }
}

/** The entry after that; `now`: epoch milliseconds of this laptop. */
export function entryAfter(entry: QueueEntry, step: QueueStep, now: number): QueueEntry {
  const next = { ...entry, ...changeOf(entry, step) };
  return next.state === entry.state ? next : { ...next, since: now };
}
