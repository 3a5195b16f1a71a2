import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import { isOk } from '#shared/model/result.ts';
import { intervalsAway } from '../../http/patience.ts';
import type { DriverDeps } from './driver.ts';
import { performerOf } from './performer.ts';

/** Pages that are seen say so more often than this. */
const attendedForMs = 60_000;

interface LookDeps extends Pick<DriverDeps, 'book' | 'performers' | 'scope'> {
  /** Between two looks. Milliseconds. */
  readonly lookMs: number;
  /** Nobody has answered there since it was asked last. */
  readonly isAway: () => boolean;
  readonly before: () => Promise<void>;
}

const projectUidOf = ({ project }: QueueEntry): string | null => project?.uid ?? null;

/**
 * While a page is seen: looks every so often for those that Palette has, whether their hosts have called in; ever less often
 * where nobody answers, so that a laptop on a LAN of its own does not ask for a name all day.
 */
export function createLook({ book, performers, scope, lookMs, isAway, before }: LookDeps) {
  let attendedAt = Number.NEGATIVE_INFINITY;
  let looking = false;
  let missed = 0;
  let skip = 0;

  const look = async (): Promise<void> => {
    const at = scope();
    if (!isOk(at)) return;
    const created = book
      .list()
      .filter(({ state, endpoint }) => state === 'created' && isSameEndpoint(endpoint, at.ok.endpoint));
    for (const performer of new Set(created.map((entry) => performerOf(performers, entry)))) {
      const itsOwn = created.filter((entry) => performerOf(performers, entry) === performer);
      for (const projectUid of new Set(itsOwn.map(projectUidOf)))
        await performer?.look?.(
          { ...at.ok, projectUid },
          itsOwn.filter((entry) => projectUidOf(entry) === projectUid),
          // Removed or taken back meanwhile: that stands.
          async ({ id }, step) => book.get(id)?.state === 'created' && book.step(id, step),
        );
    }
  };

  const tick = async (): Promise<void> => {
    if (looking || performance.now() - attendedAt > attendedForMs) return;
    if (skip > 0 && isAway()) {
      skip -= 1;
      return;
    }
    looking = true;
    try {
      await before();
      await look();
    } finally {
      looking = false;
    }
    missed = isAway() ? missed + 1 : 0;
    skip = missed > 0 ? intervalsAway(missed) - 1 : 0;
  };
  const timer = setInterval(() => void tick(), lookMs);
  timer.unref();

  return {
    /** A page can be seen, for the next while. */
    attend: (): void => {
      attendedAt = performance.now();
    },
    close: (): void => {
      clearInterval(timer);
    },
  };
}
