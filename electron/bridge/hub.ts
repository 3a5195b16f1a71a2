import { randomBytes } from 'node:crypto';
import type { HostRecord } from '#shared/model/host.ts';
import { changesBetween } from '#shared/contract/since.ts';
import type { HostsSince, Snapshot, TopicName } from '#shared/contract/topics.ts';
import { topicNames } from '#shared/contract/topics.ts';
import type { Core } from '../core/types.ts';

export interface Change {
  readonly topic: TopicName;
  readonly rev: string;
}

export interface Hub {
  /** `since`: a revision that the reader has; of the hosts only what has changed is told then, if it is remembered. */
  read(topic: TopicName): Snapshot;
  read(topic: TopicName, since: string | undefined): Snapshot | HostsSince;
  /** Tells revisions, not data: a slow page never queues old states. Returns its own off-switch. */
  listen(onChange: (change: Change) => void): () => void;
  close(): void;
}

/** Milliseconds between two of a topic. At most ten a second for a page: faster than eyes, slower than a sweep. */
const paceOfEyes = 100;

/** Lists of hosts that were told last: pages that read in turn each find theirs. They share nearly all of their records. */
const remembered = 8;

/**
 * Revisions and coalescing over the core's change signals. A change after a quiet time is told at once, the rest of a burst
 * as one. The epoch makes revisions of a restarted app differ from all before.
 */
export function createHub(core: Core, everyMs = paceOfEyes): Hub {
  const epoch = randomBytes(6).toString('hex');
  const counts: Record<TopicName, number> = {
    app: 0,
    hosts: 0,
    runs: 0,
    journal: 0,
    pairings: 0,
    console: 0,
    queue: 0,
    sites: 0,
  };
  const waiting = new Map<TopicName, { timer: NodeJS.Timeout; again: boolean }>();
  const listeners = new Set<(change: Change) => void>();

  const revOf = (topic: TopicName): string => `${epoch}-${String(counts[topic])}`;
  const tell = (topic: TopicName): void => {
    for (const listener of listeners) {
      try {
        listener({ topic, rev: revOf(topic) });
      } catch {
        // A window that is just closing throws on send; that is no reason to fail the work that made the change.
      }
    }
  };
  const calm = (topic: TopicName): void => {
    const timer = setTimeout(() => {
      const burst = waiting.get(topic);
      waiting.delete(topic);
      if (!burst?.again) return;
      calm(topic);
      tell(topic);
    }, everyMs);
    waiting.set(topic, { timer, again: false });
  };
  const changed = (topic: TopicName): void => {
    // Counted before anyone hears of it, so a snapshot never carries a newer revision than its data.
    counts[topic] += 1;
    const burst = waiting.get(topic);
    if (burst) burst.again = true;
    else {
      calm(topic);
      tell(topic);
    }
  };
  const offs = topicNames.map((topic) =>
    core.subscribe(topic, () => {
      changed(topic);
    }),
  );

  const told = new Map<string, readonly HostRecord[]>();
  const remember = (rev: string, hosts: readonly HostRecord[]): void => {
    told.delete(rev);
    told.set(rev, hosts);
    for (const old of [...told.keys()].slice(0, -remembered)) told.delete(old);
  };
  const hostsSince = (since: string | undefined): HostsSince | null => {
    const [rev, hosts] = [revOf('hosts'), core.read('hosts')];
    const before = since === undefined ? undefined : told.get(since);
    const changes = before && changesBetween(before, hosts);
    remember(rev, hosts);
    return since !== undefined && changes ? { topic: 'hosts', rev, since, ...changes } : null;
  };
  const whole = (topic: TopicName) => ({ topic, rev: revOf(topic), data: core.read(topic) }) as Snapshot;

  return {
    read: (topic: TopicName, since?: string) =>
      ((topic === 'hosts' ? hostsSince(since) : null) ?? whole(topic)) as Snapshot,
    listen: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    close: () => {
      for (const off of offs) off();
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      listeners.clear();
    },
  };
}
