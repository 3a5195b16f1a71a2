import { useState } from 'react';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { QueueGroup } from '#shared/model/queue-groups.ts';
import { queueGroupOf } from '#shared/model/queue-groups.ts';
import { isMatch, plainText, readFilter } from '#shared/model/text-filter.ts';
import { toggled } from '../../../parts/toggled.ts';
import { textOf } from './queue-words.ts';

/** Which entries are looked at, and which of them are ticked. */
export function useQueueList(queue: readonly QueueEntry[]) {
  const [group, setGroup] = useState<QueueGroup | 'all'>('all');
  const [typed, setTyped] = useState('');
  const [kept, setTicked] = useState<ReadonlySet<string>>(new Set());
  const filter = readFilter(typed);
  const ofGroup = queue.filter((entry) => group === 'all' || queueGroupOf(entry) === group);
  const shown = ofGroup.filter((entry) => isMatch(filter, plainText(textOf(entry))));
  // What is not in sight is not acted on.
  const ticked = shown.filter(({ id }) => kept.has(id));
  return {
    ...{ group, setGroup, typed, setTyped, ofGroup, shown, ticked },
    isTicked: (id: string) => kept.has(id),
    tick: (id: string) => setTicked(toggled(kept, id)),
    tickAll: (on: boolean) => setTicked(new Set(on ? shown.map(({ id }) => id) : [])),
    /** What the next act is about: those that are ticked, else those that are shown. */
    meant: ticked.length > 0 ? ticked : shown,
  };
}

export type QueueListState = ReturnType<typeof useQueueList>;
