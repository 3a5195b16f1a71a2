import type { Transport } from '#shared/contract/client.ts';
import type { TopicName, Topics } from '#shared/contract/topics.ts';
import { topicNames } from '#shared/contract/topics.ts';
import { noConsole } from '#shared/model/palette.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { JournalPage } from '#shared/model/visit.ts';
import type { Result } from '#shared/model/result.ts';
import { appState } from './fixtures.ts';

export interface Sent {
  readonly method: string;
  readonly input: unknown;
}

export interface ScriptedTransport extends Transport {
  /** Every call but the reading of topics. */
  readonly sent: Sent[];
  readonly reads: TopicName[];
  /** The order of first listening and first reading. */
  readonly order: ('listen' | 'read')[];
  /** Changes a topic and tells of it, as the app does. */
  put<T extends TopicName>(topic: T, data: Topics[T]): void;
  /** The app is gone: every call fails until `restore`. */
  lose(): void;
  restore(): void;
}

export type Answers = Readonly<Record<string, (input: never) => Result<unknown> | Promise<Result<unknown>>>>;

const noLines: JournalPage = { visits: [], visit: 'now', entries: [], next: 0 };

/** An app of which the test is the author: topics as given, calls answered by the script, else with nothing. */
export function scriptedTransport(start: Partial<Topics> = {}, answers: Answers = {}): ScriptedTransport {
  const topics: Topics = {
    app: appState(),
    hosts: [],
    runs: [],
    journal: { visit: 'now', lines: 0 },
    pairings: [],
    console: noConsole,
    queue: [],
    sites: [],
    ...start,
  };
  const revs = Object.fromEntries(topicNames.map((topic) => [topic, 1])) as Record<TopicName, number>;
  const listeners = new Set<Parameters<Transport['listen']>[0]>();
  const tell = (change: { topic: TopicName; rev: string } | null): void => {
    for (const listener of listeners) listener(change);
  };
  let lost = false;
  const self: ScriptedTransport = {
    sent: [],
    reads: [],
    order: [],
    call: async (method, input) => {
      await Promise.resolve();
      if (lost) return fail('shell-lost');
      if (method === 'topic.read') {
        const { topic } = input as { topic: TopicName };
        self.reads.push(topic);
        self.order.push('read');
        return ok({ topic, rev: String(revs[topic]), data: topics[topic] });
      }
      self.sent.push({ method, input });
      return answers[method]?.(input as never) ?? ok(method === 'journal.read' ? noLines : null);
    },
    listen: (onChange) => {
      self.order.push('listen');
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    put: (topic, data) => {
      topics[topic] = data;
      revs[topic] += 1;
      tell({ topic, rev: String(revs[topic]) });
    },
    lose: () => {
      lost = true;
      tell(null);
    },
    restore: () => {
      lost = false;
      tell(null);
    },
  };
  return self;
}
