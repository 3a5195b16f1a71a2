import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { Operation } from '#shared/model/operation.ts';
import { withHosts } from '#shared/model/operation.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { hostsAtOnce } from '../hosts/side-by-side.ts';
import type { LinkEnd } from '../link/deps.ts';
import { createHalt } from '../link/halt.ts';
import type { Deed } from './deeds.ts';
import { deedOf } from './deeds.ts';
import { labelOf, refOf } from './host-ref.ts';
import { openLedger } from './ledger.ts';
import type { RunHandle } from './runs.ts';
import type { World } from './world.ts';

/** Where the ends of a run are shown; a single act that somebody waits for needs no more. */
type Face = Pick<RunHandle, 'id' | 'signal' | 'item' | 'end'>;

/** What a pasted token does can be done once only, and nobody reads its truth by it. */
type Doing = Omit<Deed, 'truth'>;

/**
 * Does an operation, bounded side by side. The journal has the intent on disk before anything is sent to a host, and the
 * outcome after it; a host is read while its intent is on the way to the disk.
 */
async function perform(world: World, operation: Operation, deed: Doing, face: Face): Promise<void> {
  const { registry, watch } = world;
  const named = withHosts(operation, (key) => refOf(registry, key));
  const ledger = openLedger(world.journal, { run: face.id, op: named.op, leader: named.leader });
  const began = ledger.began(deed.title, named);
  const limit = pLimit(hostsAtOnce);
  const halt = createHalt();
  const work = async (key: string, index: number): Promise<void> => {
    const ref = named.hosts[index] ?? refOf(registry, key);
    const stopped = halt.why();
    let outcome: LinkEnd;
    if (stopped) outcome = ended('cancelled', stopped);
    else {
      const intent = ledger.intent(ref);
      const mayAct = async (): Promise<Fault | null> => (await began) ?? (await intent);
      outcome = await deed.act(key, { ...face.item(key), halted: halt.why, mayAct });
      halt.see(outcome);
    }
    if (!world.closing()) ledger.outcome(ref, outcome);
    face.end(key, outcome);
  };
  const ahead = async (): Promise<void> => {
    if ((await began) === null) await deed.ahead?.(face.signal);
  };
  await Promise.all([ahead(), ...operation.hosts.map((key, index) => limit(work, key, index))]);
  // What the end of Fieldlink cut short is not told as its end: the next visit asks the hosts.
  if (!world.closing()) await ledger.ended();
  watch.refreshSoon([...operation.hosts, ...(operation.leader === null ? [] : [operation.leader])]);
}

/** Unknown, or worked on already: a second click must not start a second act. */
export function refuseStart({ registry, runs }: World, keys: readonly string[]): Fault | null {
  for (const key of keys) {
    if (!registry.get(key)) return fault('unknown-host');
    if (runs.isBusy(key)) return fault('busy', { host: labelOf(registry, key) });
  }
  return null;
}

/** Starts it as a run and answers the run's id. */
export function start(world: World, operation: Operation, deed: Doing = deedOf(world, operation)): string {
  const { registry, runs } = world;
  const items = operation.hosts.map((key) => ({ key, label: labelOf(registry, key) }));
  return runs.start(
    {
      ...{ kind: operation.op, title: deed.title, items },
      also: operation.leader === null ? [] : [operation.leader],
      operation: withHosts(operation, (key) => refOf(registry, key)),
    },
    (run) => perform(world, operation, deed, run),
  );
}

/** The same for one host, for a caller that waits for its end and shows it itself. */
export async function performOne(
  world: World,
  operation: Operation,
  deed: Doing = deedOf(world, operation),
): Promise<Ended> {
  let outcome = endOf(fault('internal'));
  const { signal } = new AbortController();
  await perform(world, operation, deed, {
    id: randomUUID(),
    signal,
    item: () => ({ signal, step: () => undefined }),
    end: (_, at) => {
      outcome = at;
    },
  });
  return outcome;
}
