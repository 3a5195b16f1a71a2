import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '#electron/demo-site/clock.ts';

describe('site time', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('runs at its pace, and what is under way goes on at a new one', () => {
    const clock = createClock(10);
    const start = clock.now();
    const happened: number[] = [];
    clock.after(10_000, () => happened.push(clock.now() - start));
    vi.advanceTimersByTime(500);
    clock.rescale(0.5);
    vi.advanceTimersByTime(9_999);
    expect(happened).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(happened).toEqual([10_000]);
  });

  it('stops with the site', () => {
    const clock = createClock(1);
    const then = vi.fn();
    clock.after(1, then);
    clock.stop();
    vi.advanceTimersByTime(10);
    expect(then).not.toHaveBeenCalled();
  });
});
