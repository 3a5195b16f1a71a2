import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isHeldOnWindows, whenItPasses } from '#shared/model/passing.ts';

/** Puts a file in the place of another, in one go. Rejects with what the system says. */
export const renameOver = (from: string, to: string): Promise<void> =>
  whenItPasses(
    () => rename(from, to),
    (error) => isHeldOnWindows(process.platform, error),
    wait,
  );
