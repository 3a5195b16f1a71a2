import type { Core } from '#electron/core/types.ts';
import { topicNames } from '#shared/contract/topics.ts';
import type { AppState, TopicName, Topics } from '#shared/contract/topics.ts';
import { trueMeasures } from '#shared/model/labels/measures.ts';
import { noConsole } from '#shared/model/palette.ts';
import type { Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';

const app: AppState = {
  version: '0',
  build: '0',
  shell: 'test',
  capabilities: { clipboardClear: false, opensPages: false },
  settings: {
    ...{ theme: 'system', lockAfterMinutes: 15, siteName: '', qrTemplate: '' },
    labelMeasures: trueMeasures,
  },
  demo: null,
  siteUsername: null,
  vault: { state: 'absent', kind: 'passphrase', remembered: null },
  look: { state: 'unasked', at: null },
  troubles: [],
  dataDir: '/nowhere',
  opened: [],
  runtime: { node: '24.1.0', electron: null, chromium: null, system: 'Linux (6.1), x64' },
};

/** A core without hosts: answers as told, and changes a topic on command. */
export function fakeCore(answer: (method: string, input: unknown) => Promise<Result<unknown>>) {
  const data: { -readonly [T in TopicName]: Topics[T] } = {
    app,
    hosts: [],
    runs: [],
    journal: { visit: 'now', lines: 0 },
    pairings: [],
    console: noConsole,
    queue: [],
    sites: [],
  };
  const listeners = Object.fromEntries(topicNames.map((topic) => [topic, new Set()])) as Record<
    TopicName,
    Set<() => void>
  >;
  const core: Core = {
    call: (method, input) => answer(method, input) as ReturnType<Core['call']> as never,
    read: (topic) => data[topic],
    subscribe: (topic, onChange) => {
      listeners[topic].add(onChange);
      return () => listeners[topic].delete(onChange);
    },
    handOver: () => undefined,
    close: () => Promise.resolve(),
  };
  return {
    core,
    change: <T extends TopicName>(topic: T, next: Topics[T]): void => {
      data[topic] = next;
      for (const listener of listeners[topic]) listener();
    },
    listening: () => Object.values(listeners).reduce((sum, set) => sum + set.size, 0),
  };
}

export const fine = (): Promise<Result<unknown>> => Promise.resolve(ok(null));
