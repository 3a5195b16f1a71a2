import { useState } from 'react';
import type { QueueEntry } from '#shared/model/queue.ts';
import { useStores } from '../../../store/use-stores.ts';

/** A dialog about the queue. */
export type QueueDialog =
  | { readonly is: 'edit'; readonly entry: QueueEntry }
  | { readonly is: 'undo'; readonly entry: QueueEntry }
  | { readonly is: 'remove'; readonly entries: readonly QueueEntry[] }
  | { readonly is: 'export'; readonly entries: readonly QueueEntry[] }
  | { readonly is: 'import' };

export interface QueueActs {
  /** Now, also what was handed over. */
  send(entries: readonly QueueEntry[]): void;
  remove(entries: readonly QueueEntry[]): void;
  markDone(entry: QueueEntry): void;
  /** `before`: ID; null: as the last. */
  move(entry: QueueEntry, before: string | null): void;
  open(dialog: QueueDialog): void;
}

/** Under which one entry is busy. */
export const markOf = ({ id }: QueueEntry): string => `queue ${id}`;

const idsOf = (entries: readonly QueueEntry[]): string[] => entries.map(({ id }) => id);

/** What is done with entries of the queue at once, and which dialog is open about them. */
export function useQueueActs() {
  const { commands } = useStores();
  const [dialog, open] = useState<QueueDialog | null>(null);
  const acts: QueueActs = {
    open,
    send: (entries) => void commands.run('queue.retry', { ids: idsOf(entries) }, { mark: 'queue-retry' }),
    remove: (entries) => void commands.run('queue.remove', { ids: idsOf(entries) }, { mark: 'queue-remove' }),
    markDone: (entry) => void commands.run('queue.markDone', { id: entry.id }, { mark: markOf(entry) }),
    move: ({ id }, before) => void commands.run('queue.move', { id, before }, { mark: 'queue-move' }),
  };
  return { acts, dialog, close: () => open(null) };
}
