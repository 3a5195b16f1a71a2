import type { Run } from '#shared/model/run.ts';
import type { Core } from '../core/types.ts';

/** Its leader's item, the first, is not through: a laptop that falls asleep now would have to send all of it again. */
const isSending = ({ kind, state, items }: Run): boolean =>
  kind === 'upload' && state !== 'ended' && items[0]?.end === null;

/** Keeps the laptop from falling asleep while it uploads; the screen may go dark. Returns its own off-switch. */
export function stayAwake(
  core: Pick<Core, 'read' | 'subscribe'>,
  blocker: { start(type: 'prevent-app-suspension'): number; stop(id: number): unknown },
): () => void {
  let held: number | null = null;
  return core.subscribe('runs', () => {
    const isNeeded = core.read('runs').some(isSending);
    if (isNeeded) held ??= blocker.start('prevent-app-suspension');
    else if (held !== null) {
      blocker.stop(held);
      held = null;
    }
  });
}
