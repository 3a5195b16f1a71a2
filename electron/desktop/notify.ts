import type { Run } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import type { Core } from '../core/types.ts';

/** Counts only: a notification shows on a locked screen. */
const outcome = ({ items, kind, found }: Run): string => {
  if (kind === 'sweep') return `Ended: ${found} found.`;
  const good = items.filter(({ end }) => end !== null && isGoodEnd(end)).length;
  return `Ended: ${good} of ${items.length} done.`;
};

/** Tells of runs that end while nobody looks. Returns its own off-switch. */
export function notifyOfEnds(
  core: Pick<Core, 'read' | 'subscribe'>,
  isLookedAt: () => boolean,
  show: (title: string, body: string) => void,
): () => void {
  let open = new Set<string>();
  return core.subscribe('runs', () => {
    const runs = core.read('runs');
    const ended = runs.filter(({ id, state }) => state === 'ended' && open.has(id));
    open = new Set(runs.filter(({ state }) => state !== 'ended').map(({ id }) => id));
    if (!isLookedAt()) for (const run of ended) show(run.title, outcome(run));
  });
}
