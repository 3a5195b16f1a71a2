import { describe, expect, it } from 'vitest';
import type { Run, RunItem } from '#shared/model/run.ts';
import { paced, percentDone, secondsLeft, timeLeftWord, watchEnds } from '#shared/model/run-progress.ts';

const began = 1_000_000;

/** A run whose items take so long each (ms), so many at a time; seen at any moment. */
function runOf(takes: readonly number[], atOnce: number) {
  const free = Array.from({ length: atOnce }, () => 0);
  const times = takes.map((ms) => {
    const slot = free.indexOf(Math.min(...free));
    const from = free[slot] ?? 0;
    free[slot] = from + ms;
    return { from, to: from + ms };
  });
  const lasts = Math.max(...free);
  const at = (ms: number): Run => {
    const ends = times.map(({ to }) => to).filter((to) => to <= ms);
    const items = times.map(({ from, to }, n): RunItem => {
      const step = to <= ms ? 'ended' : from <= ms ? 'linking' : 'waiting';
      return {
        key: String(n),
        label: String(n),
        step,
        end: step === 'ended' ? 'done' : null,
        fault: null,
        progress: null,
      };
    });
    return {
      ...{
        id: 'r',
        kind: 'link',
        title: 't',
        found: 0,
        interrupted: false,
        canRetry: false,
        items,
        total: takes.length,
      },
      ...{ state: 'running', done: ends.length, startedAt: began, endedAt: null },
      pace: ends.sort((a, b) => a - b).reduce<Run['pace']>(paced, null),
    };
  };
  return { lasts, at, left: (ms: number) => secondsLeft(at(ms), began + ms) };
}

/** Between 80 % and 120 % of `ms`, the same every time. */
const about = (ms: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => ms * (0.8 + ((n * 7919) % 41) / 100));

const shapes: Readonly<Record<string, ReturnType<typeof runOf>>> = {
  'all at once': runOf(about(20_000, 50), 50),
  'ten at a time': runOf(about(4_000, 100), 10),
  'one after another': runOf(about(1_500, 40), 1),
  'four waves': runOf(about(12_000, 1000), 256),
};

describe('the time a run still takes', () => {
  it.each(Object.entries(shapes))('is told of %s, near the truth, and does not jump', (_, run) => {
    const told: number[] = [];
    let before: { left: number; ms: number } | null = null;
    for (let ms = 0; ms < run.lasts; ms += 500) {
      const left = run.left(ms);
      if (left === null) continue;
      const truth = (run.lasts - ms) / 1000;
      expect(Math.abs(left - truth), `at ${ms} ms: ${left} s, truly ${truth} s`).toBeLessThan(
        Math.max(0.2 * (run.lasts / 1000), 0.5 * truth),
      );
      // It may turn out longer than thought, by little at a time.
      if (before?.ms === ms - 500)
        expect(left - before.left, `at ${ms}: ${before.left} then ${left}`).toBeLessThan(
          Math.max(3, 0.25 * before.left),
        );
      before = { left, ms };
      told.push(left);
    }
    expect(told.length * 500).toBeGreaterThan(run.lasts * 0.15);
  });

  it('is not told before some have ended, nor of what takes longer than all others, nor when it is over', () => {
    const run = runOf([...about(2_000, 19), 60_000], 20);
    expect([0, 1_000, 1_650].map(run.left)).toEqual([null, null, null]);
    expect(run.left(2_300)).toBeLessThan(10);
    expect([6_000, 30_000, 60_000].map(run.left)).toEqual([null, null, null]);
    expect(secondsLeft({ ...run.at(2_300), state: 'cancelling' }, began + 2_300)).toBeNull();
  });

  it('is not told wrongly when the clock of the laptop jumps', () => {
    const run = shapes['ten at a time'];
    const day = 86_400_000;
    const left = run?.left(20_000) ?? 0;
    expect(secondsLeft(run?.at(20_000) as Run, began + 20_000 + day)).toBeNull();
    expect(secondsLeft(run?.at(20_000) as Run, began + 20_000 - day)).toBeCloseTo(left, 0);
  });

  it('is put in words that stand still', () => {
    expect([null, 0, 9, 11, 38.2, 60, 61, 121, 599, 700].map(timeLeftWord)).toEqual([
      '',
      'a few seconds left',
      'a few seconds left',
      'about 20 s left',
      'about 40 s left',
      'about 60 s left',
      'about 2 min left',
      'about 3 min left',
      'about 10 min left',
      'about 15 min left',
    ]);
  });
});

describe('several runs', () => {
  it('have one share of what is done; all only when all is done', () => {
    const done = (count: number, total: number): Run => ({
      ...runOf([1], 1).at(0),
      ...{ done: count, total },
    });
    expect(percentDone([done(1, 4), done(0, 0)])).toBe(25);
    expect(percentDone([done(999, 1000)])).toBe(99);
    expect([percentDone([]), percentDone([done(3, 3)])]).toEqual([0, 100]);
  });

  it('are told of once when they end, and not when they were over before', () => {
    const endedSince = watchEnds();
    const run = (id: string, state: Run['state']): Run => ({ ...runOf([1], 1).at(0), id, state });
    expect(endedSince([run('old', 'ended'), run('a', 'running')])).toEqual([]);
    expect(endedSince([run('a', 'ended')]).map(({ id }) => id)).toEqual(['a']);
    expect(endedSince([run('a', 'ended')])).toEqual([]);
  });
});
