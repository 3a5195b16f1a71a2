import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Awake from '#electron/http/awake.ts';
import { fail, ok } from '#shared/model/result.ts';

/** What it knows is of the whole process: each test has one of its own. */
let awake: typeof Awake;
const woken = vi.fn();
let off: () => void;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] });
  vi.resetModules();
  woken.mockReset();
  awake = await import('#electron/http/awake.ts');
  off = awake.onWake(woken);
  // Its clocks have run for a while.
  vi.advanceTimersByTime(60_000);
});
afterEach(() => {
  off();
  vi.useRealTimers();
});

/** Only the wall clock knows. */
const sleepFor = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
  vi.advanceTimersByTime(500);
};

describe('a laptop that nobody told of its sleep', () => {
  it('is known by its clocks to have slept, when that was long enough to lose connections', () => {
    sleepFor(5_000);
    expect(woken).not.toHaveBeenCalled();
    sleepFor(3_600_000);
    expect(woken).toHaveBeenCalledTimes(1);
  });

  it('asks again what was not answered over the sleep, once, however short it was', async () => {
    const asked = vi.fn(async () => {
      sleepFor(3_000);
      return asked.mock.calls.length > 1 ? ok(1) : fail('connection-lost');
    });
    expect(await awake.askAwake(asked)).toEqual(ok(1));
    const silent = vi.fn(() => Promise.resolve(fail('connection-lost')));
    expect(await awake.askAwake(silent)).toEqual(fail('connection-lost'));
    expect(silent).toHaveBeenCalledTimes(1);
  });
});

describe('a laptop whose system tells', () => {
  const begin = () => {
    const act = vi.fn(() => Promise.resolve(1));
    return { act, done: awake.whenAwake(act) };
  };

  it('begins nothing new until it is awake, and says so once', async () => {
    awake.laptopSleeps();
    awake.laptopSleeps();
    const { act, done } = begin();
    await Promise.resolve();
    expect(act).not.toHaveBeenCalled();
    // The clocks see it first, then the system tells.
    sleepFor(3_600_000);
    awake.laptopWakes();
    expect(await done).toBe(1);
    expect(woken).toHaveBeenCalledTimes(1);
    await begin().done;
    vi.advanceTimersByTime(60_000);
    awake.laptopWakes();
    expect(woken).toHaveBeenCalledTimes(2);
  });

  it('does not wait for ever when it does not fall asleep after all, or nobody tells of its waking', async () => {
    awake.laptopSleeps();
    const { act, done } = begin();
    vi.advanceTimersByTime(29_000);
    await Promise.resolve();
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(await done).toBe(1);
    vi.advanceTimersByTime(60_000);
    awake.laptopSleeps();
    const second = begin();
    sleepFor(3_000);
    expect(await second.done).toBe(1);
    expect(woken).toHaveBeenCalledTimes(2);
  });
});
