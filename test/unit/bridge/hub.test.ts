import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '#electron/bridge/hub.ts';
import { createHub } from '#electron/bridge/hub.ts';
import { record } from '#test/kit/host-record.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const set = () => {
  const fake = fakeCore(fine);
  const hub = createHub(fake.core);
  const told: Change[] = [];
  const off = hub.listen((change) => told.push(change));
  return { ...fake, hub, told, off };
};

describe('hub', () => {
  it('tells a change after a quiet time at once', () => {
    const { change, told, hub } = set();
    const [before, app] = [hub.read('hosts').rev, hub.read('app').rev];
    change('hosts', [record()]);
    expect(told).toEqual([{ topic: 'hosts', rev: hub.read('hosts').rev }]);
    expect(hub.read('hosts').rev).not.toBe(before);
    expect(hub.read('app').rev).toBe(app);
  });

  it('tells a burst as its first and its last, at most ten a second, and never loses the last', () => {
    const { change, told, hub } = set();
    for (let ms = 0; ms < 1000; ms += 1) {
      change('hosts', [record({ lastSeen: ms })]);
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(200);
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.at(-1)).toEqual({ topic: 'hosts', rev: hub.read('hosts').rev });
    const settled = told.length;
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveLength(settled);
  });

  it('keeps topics apart: a sweep does not hold up the settings', () => {
    const { change, told, core } = set();
    change('hosts', []);
    change('hosts', []);
    change('app', { ...core.read('app'), siteUsername: 'kairos' });
    expect(told.map(({ topic }) => topic)).toEqual(['hosts', 'app']);
  });

  it('never gives a snapshot a newer revision than its data', () => {
    const { change, hub } = set();
    const seen = new Map<string, string>();
    const look = (): void => {
      const { rev, data } = hub.read('hosts');
      const state = JSON.stringify(data);
      expect(seen.get(rev) ?? state).toBe(state);
      seen.set(rev, state);
    };
    hub.listen(look);
    for (let n = 0; n < 50; n += 1) {
      change('hosts', [record({ key: String(n) })]);
      look();
      vi.advanceTimersByTime(n);
    }
    expect(seen.size).toBe(50);
  });

  it('starts every life with revisions of its own', () => {
    const { core } = fakeCore(fine);
    expect(createHub(core).read('app').rev).not.toBe(createHub(core).read('app').rev);
  });

  it('stops telling whoever has switched off, and only those', () => {
    const { change, told, off, hub } = set();
    const other = vi.fn();
    hub.listen(other);
    off();
    off();
    change('runs', []);
    expect(told).toEqual([]);
    expect(other).toHaveBeenCalledOnce();
  });

  it('a listener that throws (a window that is gone) harms neither the core nor the others', () => {
    const fake = fakeCore(fine);
    const hub = createHub(fake.core);
    const other = vi.fn();
    hub.listen(() => {
      throw new Error('Object has been destroyed');
    });
    hub.listen(other);
    expect(() => {
      fake.change('hosts', []);
      fake.change('hosts', []);
      vi.advanceTimersByTime(200);
    }).not.toThrow();
    expect(other).toHaveBeenCalledTimes(2);
  });

  it('close leaves no timer, no subscription and no word', () => {
    const { change, hub, told, listening } = set();
    change('hosts', []);
    change('hosts', []);
    change('app', fakeCore(fine).core.read('app'));
    const heard = told.length;
    hub.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(listening()).toBe(0);
    change('hosts', []);
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(heard);
  });
});
