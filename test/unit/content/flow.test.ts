import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFlow } from '#electron/content/flow.ts';
import type { Transfer } from '#shared/model/transfer.ts';
import { marked, rateOf, transferSecondsLeft, transferShare } from '#shared/model/transfer.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const megabyte = 1_000_000;

function flowOf(total: number) {
  const told: Transfer[] = [];
  const stuck = vi.fn();
  const flow = watchFlow({
    ...{ total, tell: (transfer: Transfer) => told.push(transfer) },
    ...{ stallMs: 15_000, stuckMs: 300_000, onStuck: stuck },
  });
  return { flow, told, stuck };
}

describe('the flow of an upload', () => {
  it('is never shown off by more than a hundredth, and told of some hundred times, however fast', () => {
    const { flow, told } = flowOf(1_000 * megabyte);
    for (let done = 0; done <= 1_000; done += 1) {
      flow.reached(done * megabyte);
      expect(done * megabyte - (told.at(-1)?.done ?? 0)).toBeLessThan(5 * megabyte);
    }
    expect(told.length).toBeLessThan(300);
    flow.stop();
  });

  it('tells the rate of the last seconds, and how long it still takes', () => {
    const { flow, told } = flowOf(1_000 * megabyte);
    for (let tenth = 1; tenth <= 300; tenth += 1) {
      vi.advanceTimersByTime(100);
      flow.reached((tenth <= 100 ? tenth : 2 * tenth - 100) * (megabyte / 10));
    }
    expect(told[0]).toEqual({ done: 0, total: 1_000 * megabyte, perSecond: null, stalledSince: null });
    expect(told.at(-1)?.perSecond).toBeCloseTo(2 * megabyte, -5);
    expect(transferSecondsLeft(told.at(-1)!)).toBeCloseTo(475, -2);
    expect(transferShare(told.at(-1)!)).toBeCloseTo(0.05);
    flow.stop();
  });

  it('that stands still says since when, goes on when it goes on, and is given up in the end', () => {
    const { flow, told, stuck } = flowOf(100 * megabyte);
    vi.advanceTimersByTime(2_000);
    flow.reached(10 * megabyte);
    const taken = Date.now();
    vi.advanceTimersByTime(14_000);
    expect(told.at(-1)?.stalledSince).toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(told.at(-1)).toMatchObject({ done: 10 * megabyte, stalledSince: taken });
    expect(transferSecondsLeft(told.at(-1)!)).toBeNull();
    flow.reached(11 * megabyte);
    expect(told.at(-1)).toMatchObject({ done: 11 * megabyte, stalledSince: null });
    vi.advanceTimersByTime(299_000);
    expect(stuck).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(stuck).toHaveBeenCalled();
    flow.stop();
  });

  it('is not given up because the laptop slept', () => {
    const { flow, told, stuck } = flowOf(100 * megabyte);
    vi.advanceTimersByTime(1_000);
    const slept = performance.now() + 3_600_000;
    vi.spyOn(performance, 'now').mockImplementation(() => slept);
    vi.advanceTimersByTime(1_000);
    expect(stuck).not.toHaveBeenCalled();
    expect(told.at(-1)?.stalledSince).toBeNull();
    vi.mocked(performance.now).mockRestore();
    flow.stop();
  });

  it('of nothing is through', () => {
    expect(transferShare({ done: 0, total: 0, perSecond: null, stalledSince: null })).toBe(1);
  });
});

describe('marks', () => {
  it('are few, and none older than the window', () => {
    let marks = marked([], { at: 0, done: 0 });
    for (let at = 1; at <= 60_000; at += 1) marks = marked(marks, { at, done: at * 100 });
    expect(marks.length).toBeLessThan(50);
    expect(marks[0]?.at).toBeGreaterThanOrEqual(50_000);
    expect(rateOf(marks, 60_000)).toBeCloseTo(100_000, -2);
    expect(rateOf(marks.slice(-1), 60_000)).toBeNull();
  });
});
