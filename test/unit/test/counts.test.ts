import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, readCounts, summary, vitestCounts } from '#test/counts.ts';

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

describe('counting what the runners did', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ];
    expect(vitestCounts({ ...vitest, testResults })).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts errors outside any test, and flaky tests, as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  it('takes a missing report, an empty run and a bad end as failures', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'fieldlink-counts-')), 'report.json');
    const read = (code: number) => readCounts(file, vitestCounts, code);
    expect(await read(0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    await writeFile(
      file,
      JSON.stringify({ ...vitest, numPassedTests: 0, numFailedTests: 0, testResults: [] }),
    );
    expect(await read(0)).toMatchObject({ passed: 0, failed: 1 });
    await writeFile(file, JSON.stringify({ ...vitest, numFailedTests: 0, testResults: [] }));
    expect(await read(0)).toMatchObject({ passed: 3, failed: 0 });
    expect(await read(1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('ends with one plain line', () => {
    expect(summary({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(summary({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
