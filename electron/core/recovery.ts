import type { Ended } from '#shared/model/ends.ts';
import { endOf } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import type { HostRef, Operation } from '#shared/model/operation.ts';
import { toldBy, withHosts } from '#shared/model/operation.ts';
import { fault } from '#shared/model/result.ts';
import type { Run, RunItem } from '#shared/model/run.ts';
import type { ActDeps } from './act-deps.ts';
import { deedOf } from './deeds.ts';
import { hostOf, keyOf, labelOf } from './host-ref.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './ledger.ts';
import type { RunHandle } from './runs.ts';
import type { Known, Unfinished } from './unfinished.ts';
import { unfinishedRuns } from './unfinished.ts';

export interface Recovery {
  /** Shows what earlier visits left in the middle. */
  begin(): void;
  /** An act of this visit whose end nobody can tell now: its item learns it as soon as both ends have been read anew. */
  follow(act: Followed): void;
  /** Some wait for their hosts to be read anew. */
  isWaiting(): boolean;
  /** To be called when hosts have changed: those that wait for them are asked then. */
  check(): void;
}

type Face = Pick<RunHandle, 'id' | 'item' | 'end'>;

export interface Followed {
  readonly run: Face;
  readonly operation: Operation<HostRef>;
  readonly ledger: Ledger;
  readonly key: string;
  readonly host: HostRef;
}

/** `since`: the reading that told nothing. `again`: nor did the next one, so that only a change can tell more. */
interface Asked {
  readonly ref: HostRef;
  readonly since: number;
  readonly again?: true;
}

/** Hosts whose act nobody heard the end of, by the key of their item. */
interface Waiting {
  readonly operation: Operation<HostRef>;
  readonly run: Face;
  readonly ledger: Ledger;
  readonly hosts: Map<string, Asked>;
  /** Of an earlier visit: its journal is closed when the last of them is known. */
  readonly isPast: boolean;
}

const lastAsked = (ends: readonly HostRecord[]): number =>
  Math.max(0, ...ends.map(({ link }) => link?.asked ?? 0));

/** All that can be asked have been read in this visit since then, and are there to be read again. */
const tellsMore = (ends: readonly HostRecord[], { since, again }: Asked): boolean =>
  ends.every(
    (host) =>
      isSignedIn(host) &&
      host.reach.state === 'reachable' &&
      host.facts !== null &&
      host.link !== null &&
      host.link.asked > since,
  ) &&
  (again !== true || ends.some(({ link }) => link !== null && link.changed > since));

/** A host that fell silent in the middle may have gone on alone. */
export const isOpen = ({ end }: Ended): boolean => end === 'unknown' || end === 'unreachable';

const itemOf = (key: string, label: string, known: Known): RunItem => {
  const item = { key, label, progress: null };
  if (known === 'asking')
    return { ...item, step: 'asking', end: null, fault: fault('interrupted', { host: label }) };
  const { end, fault: why } = known === 'not-begun' ? endOf(fault('not-done', { host: label })) : known;
  return { ...item, step: 'ended', end, fault: why };
};

/**
 * What the journal began and did not end becomes a run again, with what is known of it. Where only the hosts know, they are
 * asked as soon as they are signed in; nothing is ever done a second time without a person who says so.
 */
export function createRecovery(world: () => ActDeps): Recovery {
  const waiting = new Set<Waiting>();

  const endsOf = ({ operation }: Waiting, ref: HostRef): readonly HostRecord[] =>
    toldBy(operation, ref).flatMap((each) => hostOf(world().registry, each) ?? []);

  const runOf = ({ run }: Waiting): Run | undefined =>
    world()
      .runs.list()
      .find(({ id }) => id === run.id);

  const finish = (each: Waiting): void => {
    if (waiting.delete(each) && each.isPast) void each.ledger.ended();
  };

  const settle = async (each: Waiting, itemKey: string, ref: HostRef): Promise<void> => {
    const here = world();
    const operation = withHosts(each.operation, (host) => keyOf(here.registry, host));
    each.hosts.delete(itemKey);
    const outcome: Ended = await deedOf(here, operation)
      .truth(keyOf(here.registry, ref), each.run.item(itemKey))
      .catch(() => endOf(fault('internal')));
    if (here.closing() || !waiting.has(each)) return;
    if (outcome.end === 'unreachable' && each.isPast) {
      // It went away while it was asked: it is asked again when it is back.
      each.run.item(itemKey).step('asking');
      each.hosts.set(itemKey, { ref, since: 0 });
      return;
    }
    if (!each.isPast && isOpen(outcome)) {
      each.run.item(itemKey).step('ended');
      each.hosts.set(itemKey, { ref, since: lastAsked(endsOf(each, ref)), again: true });
      return;
    }
    each.ledger.outcome(ref, outcome);
    each.run.end(itemKey, outcome);
    if (each.hosts.size === 0 && runOf(each)?.items.every(({ end }) => end !== null)) finish(each);
  };

  const show = (past: Unfinished): void => {
    const { registry, runs, journal } = world();
    const { operation, known, title, startedAt } = past;
    const items = operation.hosts.map((ref, index) => {
      const key = keyOf(registry, ref);
      return itemOf(key, labelOf(registry, key), known[index] ?? 'not-begun');
    });
    const ends = items.filter(({ end }) => end !== null);
    const ledger = openLedger(journal, { run: past.run, op: operation.op, leader: operation.leader });
    const asked = items.flatMap(({ key, end }, index) => {
      const ref = operation.hosts[index];
      return end === null && ref ? [[key, { ref, since: 0 }] as const] : [];
    });
    const run = runs.restore(
      {
        ...{ id: past.run, kind: operation.op, title, startedAt, endedAt: startedAt, items },
        ...{ done: ends.length, total: items.length },
      },
      operation,
      () => {
        finish(each);
      },
    );
    const each: Waiting = { operation, run, ledger, hosts: new Map(asked), isPast: true };
    waiting.add(each);
    if (asked.length === 0) finish(each);
  };

  return {
    begin: () => {
      for (const past of unfinishedRuns(world().journal.list())) show(past);
    },
    follow: ({ run, operation, ledger, key, host }) => {
      const known = [...waiting].find((each) => each.run.id === run.id);
      const each: Waiting = known ?? { operation, run, ledger, hosts: new Map(), isPast: false };
      waiting.add(each);
      each.hosts.set(key, { ref: host, since: lastAsked(endsOf(each, host)) });
    },
    isWaiting: () => waiting.size > 0,
    check: () => {
      for (const each of waiting) {
        // Read away, or taken up by another run.
        if (!runOf(each)) finish(each);
        for (const [itemKey, asked] of [...each.hosts])
          if (hostOf(world().registry, asked.ref) && tellsMore(endsOf(each, asked.ref), asked))
            void settle(each, itemKey, asked.ref);
      }
    },
  };
}
