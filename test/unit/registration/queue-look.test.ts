import { expect, it, vi } from 'vitest';
import { openQueueBook } from '#electron/registration/queue/book.ts';
import { createLook } from '#electron/registration/queue/look.ts';
import { fail } from '#shared/model/result.ts';

const minute = 60_000;
const hour = 60 * minute;

it('asks a console that nobody hears of ever less often, and as ever once it answers', async () => {
  const nothing = (): void => undefined;
  const book = await openQueueBook({
    ...{ dir: '/nowhere', remember: false, onChange: nothing, write: nothing, onTrouble: nothing },
  });
  vi.useFakeTimers();
  let looks = 0;
  let isAway = true;
  const look = createLook({
    ...{ book, performers: {}, scope: () => fail('console-sign-in-needed'), lookMs: 5_000 },
    isAway: () => isAway,
    before: () => {
      looks += 1;
      return Promise.resolve();
    },
  });
  const looksIn = async (ms: number): Promise<number> => {
    const before = looks;
    for (let left = ms; left > 0; left -= minute / 2) {
      look.attend();
      await vi.advanceTimersByTimeAsync(Math.min(left, minute / 2));
    }
    return looks - before;
  };
  try {
    expect(await looksIn(minute)).toBe(4);
    expect(await looksIn(hour)).toBeLessThanOrEqual(60);
    isAway = false;
    expect(await looksIn(minute)).toBe(12);
    await vi.advanceTimersByTimeAsync(minute);
    // Nobody looks on.
    const before = looks;
    await vi.advanceTimersByTimeAsync(hour);
    expect(looks).toBe(before);
  } finally {
    look.close();
    vi.useRealTimers();
  }
});
