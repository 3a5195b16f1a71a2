import { afterEach, vi } from 'vitest';

/** The next file of the worker begins in the same page: what the last test put in place of a browser's own goes. */
afterEach(() => {
  vi.unstubAllGlobals();
});
