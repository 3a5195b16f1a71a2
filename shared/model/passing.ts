const firstWaitMs = 10;
/** A second in all, about. */
const tries = 7;

/**
 * Does something that may be refused for a moment: again while the refusal is a passing one, after 10 ms, 20, 40 and so on,
 * seven times. Rejects with the last refusal.
 */
export async function whenItPasses<T>(
  act: () => Promise<T>,
  isPassing: (error: unknown) => boolean,
  wait: (ms: number) => Promise<unknown>,
): Promise<T> {
  for (let n = 0; ; n += 1) {
    try {
      return await act();
    } catch (error) {
      if (n === tries || !isPassing(error)) throw error;
      await wait(firstWaitMs * 2 ** n);
    }
  }
}

/** Windows refuses to rename what a virus scanner or an indexer has open, which it has right after it was written. */
export const isHeldOnWindows = (platform: string, error: unknown): boolean =>
  platform === 'win32' &&
  error instanceof Error &&
  'code' in error &&
  ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code));
