import type { HostRecord } from '#shared/model/host.ts';
import type { TopicName } from '#shared/contract/topics.ts';
import { ok } from '#shared/model/result.ts';
import { appState } from '#test/dom/kit/fixtures.ts';
import { afterFrames, firstRows, scrollThrough, typeInto, untilShown } from './in-page.ts';
import { burstOf, siteRows } from './rows.ts';

/** What stands behind the built page, unchanged: its bridge, with hosts that come when they are called for. */
let hosts: readonly HostRecord[] | null = null;
let rev = 1;
let round = 0;
let change: (change: { topic: TopicName; rev: string }) => void = () => undefined;

const dataOf = (topic: TopicName): unknown =>
  ({ app: appState(), hosts: hosts ?? [], runs: [], journal: { visit: 'now', lines: 0 } })[topic];

const tell = (): void => {
  rev += 1;
  change({ topic: 'hosts', rev: String(rev) });
};

Object.defineProperty(window, 'fieldlink', {
  value: {
    call: async (method: string, input: { topic: TopicName }) =>
      ok(
        method === 'topic.read' ? { topic: input.topic, rev: String(rev), data: dataOf(input.topic) } : null,
      ),
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
    const isDone = (): boolean =>
      / of /.test(document.querySelector('[role="status"] ~ *')?.textContent ?? '') ||
      / of [\d,]+$/.test(input.parentElement?.parentElement?.textContent ?? '');
    return untilShown(() => typeInto(input, text), text === '' ? () => !isDone() : isDone);
  },
  scroll: () => {
    const scroller = document.querySelector('[role="region"][aria-label="Hosts table"]');
    if (!scroller) throw new Error('no table');
    return scrollThrough(scroller);
  },
  burst: async () => {
    round += 1;
    const changed = burstOf(hosts ?? [], 100, round);
    hosts = (hosts ?? []).map((host) => changed.get(host.key) ?? host);
    await afterFrames();
    performance.mark('burst');
    tell();
    await afterFrames();
  },
};
