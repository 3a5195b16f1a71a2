import { endOf } from '#shared/model/ends.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import { isOpen } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import type { End } from '#shared/model/run.ts';
import type { SiteOf } from './site.ts';

/** Nobody waits here for a console that cannot be asked now: what was not sent is given back as that. */
const isOver = (entry: QueueEntry): boolean =>
  entry.state !== 'sending' && (!isOpen(entry) || entry.fault !== null);

/** How it ended for one; `done`: Palette has it, that its host has called in is not waited for. */
export function endOfEntry({ state, fault: why }: QueueEntry): { end: End; code: Fault['code'] | null } {
  const code = why?.code ?? null;
  if (state === 'created' || state === 'ready') return { end: 'done', code };
  if (state === 'already' || state === 'unknown') return { end: state, code };
  // Somebody has to go to the console's own page.
  if (state === 'by-hand') return { end: 'refused', code: 'console-not-reviewable' };
  return { end: why ? endOf(why).end : 'unknown', code };
}

/** These, in this order, when nothing more happens to any of them. */
export const whenOver = ({ until }: SiteOf, ids: readonly string[]): Promise<readonly QueueEntry[]> =>
  until('queue', (all) => {
    const mine = ids.flatMap((id) => all.filter((each) => each.id === id));
    return mine.every(isOver) ? mine : null;
  });
