import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#shared/model/result.ts';
import type { Result } from '#shared/model/result.ts';
import type { LinkTokenView } from '#shared/contract/methods.ts';
import { createTokenKeeper } from '#renderer/store/token-keeper.ts';
import type { TokenKeeper } from '#renderer/store/token-keeper.ts';

let answers: Result<LinkTokenView>[];
let asked: number;
let keeper: TokenKeeper;
let seenAgain: () => void;

const token = (name: string, remainingSeconds: number): Result<LinkTokenView> =>
  ok({ token: name, remainingSeconds, intervalSeconds: 120 });

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  answers = [];
  keeper = createTokenKeeper({
    generate: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]!),
    now: () => performance.now(),
    onVisible: (fn) => {
      seenAgain = fn;
      return () => undefined;
    },
  });
});

afterEach(() => vi.useRealTimers());

const start = async (): Promise<() => void> => {
  const stop = keeper.start();
  await vi.advanceTimersByTimeAsync(0);
  return stop;
};

describe('token keeper', () => {
  it('counts down from what the host says, not from a full interval', async () => {
    answers = [token('one', 47)];
    await start();
    expect(keeper.store.getState()).toMatchObject({ token: 'one', leftSeconds: 47 });
    await vi.advanceTimersByTimeAsync(7_000);
    expect(keeper.store.getState().leftSeconds).toBe(40);
  });

  it('is not moved by the laptop’s clock', async () => {
    answers = [token('one', 47)];
    await start();
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.store.getState()).toMatchObject({ token: 'one', leftSeconds: 46 });
  });

  it('takes a dead token away and fetches the next one by itself', async () => {
    answers = [token('one', 3), token('two', 120)];
    await start();
    await vi.advanceTimersByTimeAsync(3_200);
    expect(asked).toBe(2);
    expect(keeper.store.getState()).toMatchObject({ token: 'two', leftSeconds: 120 });
  });

  it('shows why there is none, and tries again with growing waits', async () => {
    answers = [
      fail('token-unavailable', { leader: 'a', message: 'off' }),
      fail('host-lost', { host: 'a' }),
      token('one', 120),
    ];
    await start();
    expect(keeper.store.getState()).toMatchObject({ token: null, problem: { code: 'token-unavailable' } });
    await vi.advanceTimersByTimeAsync(2_300);
    expect(keeper.store.getState().problem?.code).toBe('host-lost');
    await vi.advanceTimersByTimeAsync(4_300);
    expect(keeper.store.getState()).toMatchObject({ token: 'one', problem: null });
  });

  it('asks anew when the page is seen again', async () => {
    answers = [token('one', 100), token('two', 60)];
    await start();
    seenAgain();
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.store.getState()).toMatchObject({ token: 'two', leftSeconds: 60 });
  });

  it('drops the token and asks no more once nobody looks', async () => {
    answers = [token('one', 2)];
    const stop = await start();
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(1);
    expect(keeper.store.getState().token).toBeNull();
  });
});
