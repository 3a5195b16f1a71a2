import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hub } from '#electron/bridge/hub.ts';
import { createHub } from '#electron/bridge/hub.ts';
import { createGate } from '#electron/bridge/gate.ts';
import { createFeed } from '#renderer/store/feed.ts';
import type { FeedPage } from '#renderer/store/feed.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Transport } from '#shared/contract/client.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { fail, isOk } from '#shared/model/result.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';
import { record } from '#test/kit/host-record.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const page: FeedPage = { isHidden: () => false, onVisible: () => () => undefined, markRev: () => undefined };

/** A core, a hub that can be started anew, a line that can be cut, and a page: what it is told is a copy, as over a wire. */
function lineUp() {
  const fake = fakeCore(fine);
  let hub = createHub(fake.core);
  let cut = false;
  const sizes: number[] = [];
  const listeners = new Set<Parameters<Transport['listen']>[0]>();
  const attach = (to: Hub): void => {
    to.listen((change) => {
      if (!cut && hub === to) for (const listener of listeners) listener(change);
    });
  };
  attach(hub);
  const transport: Transport = {
    call: async (method, input) => {
      const answer = await createGate(fake.core, hub).handle(method, input);
      if (cut) return fail('shell-lost');
      if (isOk(answer)) sizes.push(JSON.stringify(answer.ok).length);
      return structuredClone(answer);
    },
    listen: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  const feed = createFeed(createClient(transport), page);
  return {
    ...{ fake, feed, sizes },
    other: () => void hub.read('hosts'),
    line: (on: boolean) => {
      cut = !on;
      for (const listener of listeners) listener(null);
    },
    restart: () => {
      hub.close();
      hub = createHub(fake.core);
      attach(hub);
      for (const listener of listeners) listener(null);
    },
    shown: (): readonly HostRecord[] => feed.store.getState().hosts ?? [],
    truth: (): readonly HostRecord[] => fake.core.read('hosts'),
  };
}

const acts = fc.array(
  fc.record({
    act: fc.constantFrom('edit', 'add', 'remove', 'merge', 'move', 'cut', 'mend', 'restart', 'read'),
    at: fc.nat(20),
    waitMs: fc.constantFrom(0, 20, 150, 1_500),
  }),
  { maxLength: 40 },
);

it('whatever happens to hosts, line and app: in the end the page shows what a whole pull would', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (series) => {
      const on = lineUp();
      const stop = on.feed.start();
      let made = 0;
      const put = (next: readonly HostRecord[]): void => {
        on.fake.change('hosts', next);
      };
      for (const { act, at, waitMs } of series) {
        const list = on.truth();
        const index = at % Math.max(1, list.length);
        const chosen = list[index];
        if (act === 'add') put([...list, record({ key: `k${String((made += 1))}` })]);
        else if (act === 'cut' || act === 'mend') on.line(act === 'mend');
        else if (act === 'restart') on.restart();
        else if (act === 'read') on.other();
        else if (chosen && act === 'edit')
          put(list.with(index, { ...chosen, lastSeen: chosen.lastSeen + 1 }));
        else if (chosen && act === 'remove') put(list.filter((each) => each !== chosen));
        else if (chosen && act === 'move') put([...list.filter((each) => each !== chosen), chosen]);
        else if (chosen && act === 'merge')
          put(list.slice(1).map((each) => (each === chosen ? { ...each, hostId: 'edge-1' } : each)));
        await vi.advanceTimersByTimeAsync(waitMs);
      }
      on.line(true);
      await vi.advanceTimersByTimeAsync(3_000);
      expect(on.shown()).toEqual(on.truth());
      stop();
    }),
    { numRuns: 60 },
  );
});

it('one change among a thousand hosts costs one record, and leaves all others the same objects', async () => {
  const on = lineUp();
  const hosts = Array.from({ length: 1_000 }, (_, n) => record({ key: `k${String(n)}` }));
  on.fake.change('hosts', hosts);
  on.feed.start();
  await vi.advanceTimersByTimeAsync(500);
  const before = on.shown();
  on.sizes.length = 0;
  on.fake.change('hosts', hosts.with(7, record({ key: 'k7', hostId: 'edge-7' })));
  await vi.advanceTimersByTimeAsync(500);
  const after = on.shown();
  expect(after[7]?.hostId).toBe('edge-7');
  expect(after.filter((host, at) => host !== before[at])).toHaveLength(1);
  expect(Math.max(...on.sizes)).toBeLessThan(2 * JSON.stringify(hosts[7]).length);
});
