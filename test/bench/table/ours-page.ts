import type { HostRecord } from '#shared/model/host.ts';
import type { TopicName } from '#shared/contract/topics.ts';
import { noConsole } from '#shared/model/palette.ts';
import { ok } from '#shared/model/result.ts';
import { appState } from '#test/dom/kit/fixtures.ts';
import { afterFrames, firstRows, scrollThrough, typeInto, untilShown } from './in-page.ts';
import { burstOf, siteRows } from './rows.ts';

/** What stands behind the built page, unchanged: its bridge, with hosts that come when they are called for. */
let hosts: readonly HostRecord[] | null = null;
let rev = 1;
let round = 0;
let change: (change: { topic: TopicName; rev: string }) => void = () => undefined;

/** What the last round of asking brought. */
let changed: readonly HostRecord[] = [];

const dataOf = (topic: TopicName): unknown =>
  ({
    ...{ app: appState(), hosts: hosts ?? [], runs: [], journal: { visit: 'now', lines: 0 } },
    ...{ pairings: [], console: noConsole, queue: [], sites: [] },
  })[topic];

/** As the core answers: a page that has the revision before is told of what has changed since. */
const read = ({ topic, since }: { topic: TopicName; since?: string }): unknown =>
  topic === 'hosts' && changed.length > 0
    ? { topic, rev: String(rev), since, changed, gone: [] }
    : { topic, rev: String(rev), data: dataOf(topic) };

const tell = (): void => {
  rev += 1;
  change({ topic: 'hosts', rev: String(rev) });
};

Object.defineProperty(window, 'fieldlink', {
  value: {
    call: async (method: string, input: { topic: TopicName }) =>
      ok(method === 'topic.read' ? read(input) : null),
    on: (listener: typeof change) => {
      change = listener;
      return () => undefined;
    },
  },
});

window.bench = {
  first: (count) => {
    const rows = siteRows(count);
    return firstRows(() => {
      hosts = rows;
      tell();
    });
  },
  filter: (text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('no filter');
    const isDone = (): boolean => / of [\d,]+$/.test(input.parentElement?.parentElement?.textContent ?? '');
    return untilShown(() => typeInto(input, text), isDone);
  },
  scroll: () => {
    const scroller = document.querySelector('[role="region"][aria-label="Hosts table"]');
    if (!scroller) throw new Error('no table');
    return scrollThrough(scroller);
  },
  burst: async () => {
    round += 1;
    const fresh = burstOf(hosts ?? [], 100, round);
    hosts = (hosts ?? []).map((host) => fresh.get(host.key) ?? host);
    changed = [...fresh.values()];
    await afterFrames();
    tell();
    await afterFrames();
  },
};
