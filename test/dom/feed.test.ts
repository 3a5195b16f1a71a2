import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { topicNames } from '#shared/contract/topics.ts';
import { createFeed } from '#renderer/store/feed.ts';
import type { Feed, FeedPage } from '#renderer/store/feed.ts';
import { hostRecord } from './kit/fixtures.ts';
import { settled } from './kit/settled.ts';
import { scriptedTransport } from './kit/scripted-transport.ts';
import type { ScriptedTransport } from './kit/scripted-transport.ts';

let app: ScriptedTransport;
let feed: Feed;
let hidden: boolean;
let marked: string[];
let showPage: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  hidden = false;
  marked = [];
  app = scriptedTransport({ hosts: [hostRecord(1)] });
  const page: FeedPage = {
    isHidden: () => hidden,
    onVisible: (fn) => {
      showPage = fn;
      return () => undefined;
    },
    markRev: (rev) => marked.push(rev),
  };
  feed = createFeed(createClient(app), page);
});

afterEach(() => vi.useRealTimers());

const hosts = (): number => feed.store.getState().hosts?.length ?? -1;

describe('feed', () => {
  it('subscribes before it reads, and marks the page once everything is there', async () => {
    feed.start();
    expect(marked).toEqual([]);
    await settled();
    expect(app.order[0]).toBe('listen');
    expect(new Set(app.reads)).toEqual(new Set(topicNames));
    expect(hosts()).toBe(1);
    expect(marked).toEqual(['1']);
  });

  it('reads only the topic that changed', async () => {
    feed.start();
    await settled();
    app.reads.length = 0;
    app.put('hosts', [hostRecord(1), hostRecord(2)]);
    await settled();
    expect(app.reads).toEqual(['hosts']);
    expect(hosts()).toBe(2);
    expect(marked.at(-1)).toBe('2');
  });

  it('makes one read of a burst of changes', async () => {
    feed.start();
    await settled();
    app.reads.length = 0;
    for (let n = 0; n < 20; n += 1) app.put('hosts', [hostRecord(n + 1)]);
    await settled();
    expect(app.reads.length).toBeLessThanOrEqual(2);
  });

  it('reads of a hidden page only the runs, for its title, and catches up when it is seen again', async () => {
    feed.start();
    await settled();
    hidden = true;
    app.reads.length = 0;
    app.put('hosts', []);
    app.put('runs', []);
    await settled();
    expect(app.reads).toEqual(['runs']);
    expect(hosts()).toBe(1);
    hidden = false;
    showPage();
    await settled();
    expect(hosts()).toBe(0);
  });

  it('says that the line is lost, keeps what it had, and mends itself', async () => {
    feed.start();
    await settled();
    app.lose();
    await settled();
    expect(feed.store.getState().lineFault?.code).toBe('shell-lost');
    expect(hosts()).toBe(1);
    app.restore();
    await settled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(feed.store.getState().lineFault).toBeNull();
  });

  it('stops when it is told to', async () => {
    const stop = feed.start();
    await settled();
    stop();
    app.put('hosts', []);
    await settled();
    expect(hosts()).toBe(1);
  });
});
