import { defineConfig } from 'vitest/config';

/** A third of the work was to load the same modules for every file anew; a test leaves nothing behind for the next. */
const shared = { isolate: false, restoreMocks: true, unstubGlobals: true };
/** A page learns them bit by bit as its views are fetched. */
const words = 'shared/contract/sentences/index.ts';
const dom = ['test/dom/**/*.test.{ts,tsx}', 'test/unit/**/*.dom.test.{ts,tsx}'];

export default defineConfig({
  define: {
    __FIELDLINK_VERSION__: JSON.stringify('0.0.0-test'),
    __FIELDLINK_BUILD__: JSON.stringify('000000000000'),
    __FIELDLINK_CODE_READER__: JSON.stringify(
      new URL('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url).href,
    ),
  },
  test: {
    // One more than the cores of a small machine: the slow tests mostly wait.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          setupFiles: words,
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: dom,
          // Against what hangs; a machine that is busy with the browser tests too takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts'],
          testTimeout: 120_000,
          // A lab waits for its turn: the kernel's neighbour table is one for all namespaces.
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'dom',
          include: dom,
          setupFiles: [words, 'test/dom/kit/leave-nothing.ts'],
          environment: 'jsdom',
          testTimeout: 45_000,
        },
      },
    ],
  },
});
