import type { Ended } from '#shared/model/ends.ts';
import { endOf } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import type { HostRef } from '#shared/model/operation.ts';
import { withHosts } from '#shared/model/operation.ts';
import { fault } from '#shared/model/result.ts';
import type { RunItem } from '#shared/model/run.ts';
import { deedOf } from './deeds.ts';
import { hostOf, keyOf, labelOf } from './host-ref.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './ledger.ts';
import type { RunHandle } from './runs.ts';
import type { Known, Unfinished } from './unfinished.ts';
import { unfinishedRuns } from './unfinished.ts';
import type { World } from './world.ts';

export interface Recovery {
  /** Shows what earlier visits left in the middle. */
  begin(): void;
  /** To be called when hosts have changed: those that wait for them are asked then. */
  check(): void;
}

interface Waiting {
  readonly past: Unfinished;
  readonly run: RunHandle;
  readonly ledger: Ledger;
  /** By the key of the item: the host whose act nobody heard the end of. */
  readonly hosts: Map<string, HostRef>;
}

/** Read in this visit, and there to be read again. */
const isRead = (host: HostRecord): boolean =>
  isSignedIn(host) && host.reach.state === 'reachable' && host.facts !== null && host.link !== null;

const itemOf = (key: string, label: string, known: Known): RunItem => {
  if (known === 'asking')
    return { key, label, step: 'asking', end: null, fault: fault('interrupted', { host: label }) };
  const { end, fault: why } = known === 'not-begun' ? endOf(fault('not-done', { host: label })) : known;
  return { key, label, step: 'ended', end, fault: why };
};

/**
 * What the journal began and did not end becomes a run again, with what is known of it. Where only the hosts know, they are
 * asked as soon as they are signed in; nothing is ever done a second time without a person who says so.
 */
export function createRecovery(world: () => World): Recovery {
  const waiting = new Set<Waiting>();

  const settle = async (each: Waiting, itemKey: string, ref: HostRef): Promise<void> => {
    const here = world();
    const operation = withHosts(each.past.operation, (host) => keyOf(here.registry, host));
    each.hosts.delete(itemKey);
    const outcome: Ended = await deedOf(here, operation)
      .truth(keyOf(here.registry, ref), each.run.item(itemKey))
      .catch(() => endOf(fault('internal')));
    if (here.closing() || !waiting.has(each)) return;
    if (outcome.end === 'unreachable') {
      // It went away while it was asked: it is asked again when it is back.
      each.run.item(itemKey).step('asking');
      each.hosts.set(itemKey, ref);
      return;
    }
    each.ledger.outcome(ref, outcome);
    each.run.end(itemKey, outcome);
    if (
      here.runs
        .list()
        .find(({ id }) => id === each.run.id)
        ?.items.every(({ end }) => end !== null)
    )
      finish(each);
  };

  const finish = (each: Waiting): void => {
    if (waiting.delete(each)) void each.ledger.ended();
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
      return end === null && ref ? [[key, ref] as const] : [];
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
    const each: Waiting = { past, run, ledger, hosts: new Map(asked) };
    waiting.add(each);
    if (asked.length === 0) finish(each);
  };

  return {
    begin: () => {
      for (const past of unfinishedRuns(world().journal.list())) show(past);
    },
    check: () => {
      for (const each of waiting) {
        const { registry } = world();
        const { leader } = each.past.operation;
        const lead = leader && hostOf(registry, leader);
        if (lead && !isRead(lead)) continue;
        for (const [itemKey, ref] of [...each.hosts]) {
          const host = hostOf(registry, ref);
          if (host && isRead(host)) void settle(each, itemKey, ref);
        }
      }
    },
  };
}
