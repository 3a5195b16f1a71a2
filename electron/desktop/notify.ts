import { endWord, watchEnds } from '#shared/model/run-progress.ts';
import type { Core } from '../core/types.ts';

/** Tells of runs that end while nobody looks. Returns its own off-switch. */
export function notifyOfEnds(
  core: Pick<Core, 'read' | 'subscribe'>,
  isLookedAt: () => boolean,
  show: (title: string, body: string) => void,
): () => void {
  const endedSince = watchEnds();
  return core.subscribe('runs', () => {
    const ended = endedSince(core.read('runs'));
    if (!isLookedAt()) for (const run of ended) show(run.title, `Ended: ${endWord(run)}.`);
  });
}
