import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '#shared/contract/client.ts';
import { topicNames } from '#shared/contract/topics.ts';
import { withChanges } from '#shared/contract/since.ts';
import type { AppState, HostsSince, Snapshot, TopicName } from '#shared/contract/topics.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { JournalState } from '#shared/model/journal.ts';
import type { ConsoleState } from '#shared/model/palette.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import type { Run } from '#shared/model/run.ts';

export interface FeedState {
  readonly app: AppState | null;
  readonly hosts: readonly HostRecord[] | null;
  readonly runs: readonly Run[] | null;
  readonly journal: JournalState | null;
  readonly pairings: readonly PairingRecord[] | null;
  readonly console: ConsoleState | null;
  readonly queue: readonly QueueEntry[] | null;
  readonly sites: readonly RegistrationSite[] | null;
  /** Why the last pull failed; null while the line to the app holds. */
  readonly lineFault: Fault | null;
}

/** The page around the feed, so that tests need none. */
export interface FeedPage {
  isHidden(): boolean;
  onVisible(fn: () => void): () => void;
  /** Called once everything has been applied, and again with every new revision of the hosts. */
  markRev(rev: string): void;
}

export const browserPage: FeedPage = {
  isHidden: () => document.hidden,
  onVisible: (fn) => {
    const listener = (): void => {
      if (!document.hidden) fn();
    };
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  markRev: (rev) => {
    document.documentElement.dataset['rev'] = rev;
  },
};

export interface Feed {
  readonly store: StoreApi<FeedState>;
  /** Resolves when the hosts of the store are no older than this call: what was just done to them shows. */
  hostsCaughtUp(): Promise<void>;
  /** Returns its own off-switch. */
  start(): () => void;
}

const retryMs = 1_000;

/**
 * The only writer of what the app tells. Subscribes first, then pulls; a change only marks its topic stale, and one
 * pull at a time fetches whatever is stale, so a burst of changes costs one snapshot and a hidden page no more than the runs.
 */
export function createFeed(client: Client, page: FeedPage = browserPage): Feed {
  const store = createStore<FeedState>(() => ({
    ...{ app: null, hosts: null, runs: null, journal: null, pairings: null, console: null },
    ...{ queue: null, sites: null },
    lineFault: null,
  }));
  const revs = new Map<TopicName, string>();
  const stale = new Set<TopicName>();
  const waiting: (() => void)[] = [];
  let pulling = false;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** The title of a hidden page still tells how the work goes; nothing else of it can be seen. */
  const wanted = (): readonly TopicName[] =>
    [...stale].filter((topic) => !page.isHidden() || topic === 'runs');

  const read = (topic: TopicName): Promise<Result<Snapshot | HostsSince>> => {
    const since = revs.get(topic);
    return topic === 'hosts' && since !== undefined ? client.readSince(topic, since) : client.read(topic);
  };
  /** One pull at a time, so what changed since is since what is here. Who has not changed stays the same object. */
  const dataOf = (told: Snapshot | HostsSince): unknown =>
    'since' in told ? withChanges(store.getState().hosts ?? [], told) : told.data;

  const pullStale = async (topics: readonly TopicName[]): Promise<Fault | null> => {
    for (const topic of topics) stale.delete(topic);
    const served = topics.includes('hosts') ? waiting.splice(0) : [];
    const answers = await Promise.all(topics.map(read));
    let lineFault: Fault | null = null;
    const patch: Record<string, unknown> = {};
    answers.forEach((answer, index) => {
      const topic = topics[index];
      if (topic === undefined) return;
      if (!isOk(answer)) {
        lineFault = answer.error;
        stale.add(topic);
      } else if (revs.get(topic) !== answer.ok.rev) {
        revs.set(topic, answer.ok.rev);
        patch[topic] = dataOf(answer.ok);
      }
    });
    if (stopped) return lineFault;
    store.setState({ ...patch, lineFault } as Partial<FeedState>);
    if (!answers.every(isOk)) waiting.push(...served);
    else for (const resolve of served) resolve();
    const hostsRev = revs.get('hosts');
    if (hostsRev !== undefined && revs.size === topicNames.length) page.markRev(hostsRev);
    return lineFault;
  };

  const pump = async (): Promise<void> => {
    if (pulling) return;
    pulling = true;
    clearTimeout(retry);
    let failed = false;
    for (let topics = wanted(); topics.length > 0 && !failed && !stopped; topics = wanted())
      failed = (await pullStale(topics)) !== null;
    pulling = false;
    if (failed && !stopped) retry = setTimeout(() => void pump(), retryMs);
  };

  const markStale = (topics: readonly TopicName[]): void => {
    for (const topic of topics) stale.add(topic);
    void pump();
  };

  return {
    store,
    hostsCaughtUp: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        markStale(['hosts']);
      }),
    start: () => {
      stopped = false;
      // What came while nobody took it is not here, whatever revision it had.
      revs.clear();
      const offLine = client.listen((change) => {
        if (change === null) markStale(topicNames);
        else if (revs.get(change.topic) !== change.rev) markStale([change.topic]);
      });
      const offVisible = page.onVisible(() => void pump());
      markStale(topicNames);
      return () => {
        stopped = true;
        clearTimeout(retry);
        offLine();
        offVisible();
      };
    },
  };
}
