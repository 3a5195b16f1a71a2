import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { HostRef, Operation } from '#shared/model/operation.ts';
import { canRepeat, onlyAt } from '#shared/model/operation.ts';
import type { Run, RunItem, RunKind } from '#shared/model/run.ts';
import { hasFailed } from '#shared/model/run.ts';
import { fault } from '#shared/model/result.ts';
import type { Ended } from '#shared/model/ends.ts';
import { paced } from '#shared/model/run-progress.ts';
import type { Progress } from '../link/deps.ts';

/** One run as its worker sees it. */
export interface RunHandle {
  readonly id: string;
  readonly signal: AbortSignal;
  /** The face of one item: where it reports its steps. */
  item(key: string): Progress;
  end(key: string, ended: Ended): void;
  add(item: RunItem): void;
  count(change: { done?: number; found?: number; total?: number }): void;
}

export interface RunPlan {
  readonly kind: RunKind;
  readonly title: string;
  readonly items?: readonly { key: string; label: string }[];
  /** Needed for the others without being an item, such as their leader. */
  readonly also?: readonly string[];
  readonly total?: number;
  /** What it does to its hosts, in the order of the items; none where it only looks. */
  readonly operation?: Operation<HostRef>;
}

export interface Runs {
  list(): readonly Run[];
  /** Starts work and answers its id at once; `work` must settle by itself and soon after an abort. */
  start(plan: RunPlan, work: (run: RunHandle) => Promise<void>): string;
  /** Shows a run of an earlier visit; its items may still have to learn their ends. `onGone`: it is shown no more. */
  restore(
    past: Omit<Run, 'state' | 'interrupted' | 'canRetry' | 'found' | 'pace'>,
    operation: Operation<HostRef>,
    onGone: () => void,
  ): RunHandle;
  /** What a run that ended had to do and did not: its operation, for those that failed. Null: there is nothing to repeat. */
  failedOf(id: string): Operation<HostRef> | null;
  cancel(id: string): boolean;
  dismiss(id: string): boolean;
  /** Another run takes up what failed; what is not known yet stays. */
  handOver(id: string): void;
  /** True while a running run has this host among its items, or it is held. */
  isBusy(hostKey: string): boolean;
  /** Hosts that are busy without a run to be shown: whoever waits for it shows it. Answers the release. */
  hold(hostKeys: readonly string[]): () => void;
  /** A running run has it among its items and reads the host as its work needs; an upload leaves it alone for hours. */
  isRead(hostKey: string): boolean;
  /** Busy, or a running run needs this host for the others (a leader). */
  uses(hostKey: string): boolean;
  /** Something is being done to hosts: more than a look at who is there. */
  isWorking(): boolean;
  isSweeping(): boolean;
  /** Aborted when Fieldlink ends, or leaves this set of hosts. */
  readonly ending: AbortSignal;
  close(): Promise<void>;
}

/** Ended runs kept for reading; the oldest go first. */
const kept = 20;

/** Not as long as a host still has to be asked how it ended: what nobody has read yet is not let go. */
const isOver = ({ state, items }: Run): boolean =>
  state === 'ended' && items.every(({ end }) => end !== null);

const settled = (item: RunItem): RunItem =>
  item.end === null
    ? { ...item, step: 'ended', end: 'unknown', fault: fault('internal'), progress: null }
    : { ...item, step: 'ended' };

/** `keyNow` answers the key that lives on when two records turned out to be one machine. */
export function createRuns(onChange: () => void, keyNow: (hostKey: string) => string = (key) => key): Runs {
  let runs: readonly Run[] = [];
  const live = new Map<string, { abort: AbortController; work: Promise<void>; also: readonly string[] }>();

  const operations = new Map<string, Operation<HostRef>>();
  const gone = new Map<string, () => void>();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);

  const drop = (id: string): void => {
    runs = runs.filter((run) => run.id !== id);
    operations.delete(id);
    gone.get(id)?.();
    gone.delete(id);
  };
  const edit = (id: string, change: (run: Run) => Run): void => {
    runs = runs.map((run) => (run.id === id ? change(run) : run));
    onChange();
  };
  const editItem = (id: string, key: string, change: (item: RunItem) => RunItem): void => {
    edit(id, (run) => ({ ...run, items: run.items.map((item) => (item.key === key ? change(item) : item)) }));
  };

  const count = (id: string, began: number, { done = 0, found = 0, total = 0 }): void => {
    edit(id, (run) => ({
      ...run,
      done: run.done + done,
      found: run.found + found,
      total: run.total + total,
      pace: done > 0 ? paced(run.pace, performance.now() - began) : run.pace,
    }));
  };

  const handle = (id: string, signal: AbortSignal, began: number): RunHandle => ({
    id,
    signal,
    item: (key) => ({
      signal,
      step: (step) => {
        editItem(id, key, (item) => ({ ...item, step, progress: null }));
      },
      progress: (progress) => {
        editItem(id, key, (item) => ({ ...item, progress }));
      },
      hint: (why) => {
        editItem(id, key, (item) => ({ ...item, fault: why }));
      },
    }),
    end: (key, { end, fault }) => {
      const before = runs.find((run) => run.id === id)?.items.find((item) => item.key === key);
      editItem(id, key, (item) => ({ ...item, step: 'ended', end, fault, progress: null }));
      // What was unknown may have been proved since: that is no second end.
      if (before?.end === null) count(id, began, { done: 1 });
    },
    add: (item) => {
      edit(id, (run) => ({ ...run, items: [...run.items, item] }));
    },
    count: (change) => {
      count(id, began, change);
    },
  });

  const running = (hostKey: string): readonly Run[] => {
    const wanted = keyNow(hostKey);
    return runs.filter(
      ({ state, items }) => state !== 'ended' && items.some(({ key }) => keyNow(key) === wanted),
    );
  };
  const held = new Set<readonly string[]>();
  const isHeld = (hostKey: string): boolean =>
    [...held].some((keys) => keys.some((key) => keyNow(key) === keyNow(hostKey)));
  const isBusy = (hostKey: string): boolean => running(hostKey).length > 0 || isHeld(hostKey);

  return {
    list: () => runs,
    restore: (past, operation, onGone) => {
      operations.set(past.id, operation);
      gone.set(past.id, onGone);
      runs = [
        ...runs,
        {
          ...past,
          ...{ state: 'ended', interrupted: true, canRetry: canRepeat(operation), found: 0, pace: null },
        },
      ];
      onChange();
      return handle(past.id, closing.signal, performance.now());
    },
    failedOf: (id) => {
      const run = runs.find((each) => each.id === id);
      const operation = operations.get(id);
      if (run?.state !== 'ended' || !run.canRetry || !operation || !run.items.some(hasFailed)) return null;
      return onlyAt(operation, (index) => run.items[index] !== undefined && hasFailed(run.items[index]));
    },
    start: ({ kind, title, items = [], also = [], total = items.length, operation }, work) => {
      const id = randomUUID();
      const abort = new AbortController();
      // Every item of a run listens to it; a thousand is no leak.
      setMaxListeners(0, abort.signal);
      const run: Run = {
        id,
        kind,
        title,
        state: 'running',
        done: 0,
        total,
        found: 0,
        interrupted: false,
        canRetry: operation !== undefined && canRepeat(operation),
        items: items.map((item) => ({ ...item, step: 'waiting', end: null, fault: null, progress: null })),
        pace: null,
        startedAt: Date.now(),
        endedAt: null,
      };
      if (operation) operations.set(id, operation);
      const old = runs.filter(isOver);
      for (const each of old.slice(0, Math.max(0, old.length - kept))) drop(each.id);
      runs = [...runs, run];
      onChange();
      const working = work(handle(id, abort.signal, performance.now()))
        // A fault of ours must neither end the app nor leave an item that seems to work for ever.
        .catch(() => undefined)
        .then(() => {
          live.delete(id);
          edit(id, (each) => ({
            ...each,
            items: each.items.map(settled),
            state: 'ended',
            endedAt: Date.now(),
          }));
        });
      live.set(id, { abort, work: working, also });
      return id;
    },
    cancel: (id) => {
      const running = live.get(id);
      if (!running) return false;
      edit(id, (run) => ({ ...run, state: 'cancelling' }));
      running.abort.abort();
      return true;
    },
    dismiss: (id) => {
      const ended = runs.some((run) => run.id === id && run.state === 'ended');
      if (ended) {
        drop(id);
        onChange();
      }
      return ended;
    },
    handOver: (id) => {
      const run = runs.find((each) => each.id === id);
      const open = run?.items.filter(({ end }) => end === null) ?? [];
      if (open.length === 0) drop(id);
      else {
        const operation = operations.get(id);
        if (operation)
          operations.set(
            id,
            onlyAt(operation, (index) => run?.items[index]?.end === null),
          );
        edit(id, (each) => ({ ...each, items: open, done: 0, total: open.length }));
      }
      onChange();
    },
    isBusy,
    hold: (hostKeys) => {
      held.add(hostKeys);
      return () => {
        held.delete(hostKeys);
      };
    },
    isRead: (hostKey) => running(hostKey).some(({ kind }) => kind !== 'upload'),
    uses: (hostKey) =>
      isBusy(hostKey) ||
      [...live.values()].some(({ also }) => also.some((key) => keyNow(key) === keyNow(hostKey))),
    isSweeping: () => runs.some((run) => run.state !== 'ended' && run.kind === 'sweep'),
    isWorking: () => held.size > 0 || runs.some((run) => run.state !== 'ended' && run.kind !== 'sweep'),
    ending: closing.signal,
    close: async () => {
      closing.abort();
      for (const { abort } of live.values()) abort.abort();
      await Promise.all([...live.values()].map(({ work }) => work));
    },
  };
}
