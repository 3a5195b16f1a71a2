import { describe, expect, it } from 'vitest';
import { retryAfterMs, waitBefore } from '#electron/palette/backoff.ts';
import { createPace, createPaces } from '#electron/palette/pace.ts';
import { fakeTicker } from '#test/kit/fake-ticker.ts';

describe('the pace of calls', () => {
  it('lets a second’s worth go at once, and the others at its rate', async () => {
    const ticker = fakeTicker();
    const pace = createPace(10, ticker);
    for (let call = 0; call < 10; call += 1) await pace.turn(undefined);
    expect(ticker.waits).toEqual([]);
    for (let call = 0; call < 20; call += 1) await pace.turn(undefined);
    expect(ticker.now()).toBeCloseTo(2_000);
  });

  it('gives each its turn when many ask at once', async () => {
    const turns: number[] = [];
    const pace = createPace(10, {
      ...{ now: () => 0, random: () => 0 },
      wait: (ms) => Promise.resolve(turns.push(ms)),
    });
    await Promise.all(Array.from({ length: 14 }, () => pace.turn(undefined)));
    expect(turns.map(Math.round)).toEqual([100, 200, 300, 400]);
  });

  it('holds everybody back when the console asks for it', async () => {
    const ticker = fakeTicker();
    const pace = createPace(10, ticker);
    pace.hold(3_000);
    await pace.turn(undefined);
    expect(ticker.now()).toBe(3_000);
  });

  it('is one for each path that the vendor limits, and another for the rest', () => {
    const paceOf = createPaces(fakeTicker());
    expect(paceOf('/v1/dashboard/clusterprofiles?limit=50')).toBe(paceOf('/v1/dashboard/projects/metadata'));
    expect(paceOf('/v1/dashboard/x')).not.toBe(paceOf('/v1/auth/authenticate'));
    expect(paceOf('/v1/clusterprofiles/a')).toBe(paceOf('/x-fieldlink/pairings'));
  });

  it('ends with the signal while it waits', async () => {
    const pace = createPace(1, fakeTicker());
    await pace.turn(undefined);
    await expect(pace.turn(AbortSignal.abort())).rejects.toThrow('cancelled');
  });
});

describe('after 429', () => {
  const usual = { random: () => 0 };

  it('waits as long as the console says, in seconds or until a date', () => {
    expect(retryAfterMs('7', 0)).toBe(7_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:09 GMT', 4_000)).toBe(5_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:01 GMT', 4_000)).toBe(0);
    for (const said of [undefined, '', 'soon', ['1']]) expect(retryAfterMs(said, 0)).toBeNull();
    expect(waitBefore(1, 7_000, usual)).toBe(7_000);
  });

  it('waits twice as long each time where it says nothing, by up to half less', () => {
    expect([1, 2, 3, 4].map((tries) => waitBefore(tries, null, usual))).toEqual([500, 1_000, 2_000, 4_000]);
    expect(waitBefore(3, null, { random: () => 1 })).toBe(1_000);
  });

  it('gives up after five tries, and where it should wait longer than anybody does', () => {
    expect(waitBefore(5, null, usual)).toBeNull();
    expect(waitBefore(1, 31_000, usual)).toBeNull();
  });
});
