import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { HostRef, Operation, UploadKnown } from '#shared/model/operation.ts';
import { leadersIn, withHosts } from '#shared/model/operation.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { hostsAtOnce } from '../hosts/side-by-side.ts';
import type { LinkEnd, LinkProgress, Stage } from '../link/deps.ts';
import { createHalt } from '../link/halt.ts';
import type { Deed } from './deeds.ts';
import { deedOf } from './deeds.ts';
import { labelOf, refOf } from './host-ref.ts';
import { openLedger } from './ledger.ts';
import { isOpen } from './recovery.ts';
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
  let named = withHosts(operation, (key) => refOf(registry, key));
  const ledger = openLedger(world.journal, { run: face.id, op: named.op, leader: named.leader });
  const began = ledger.began(deed.title, named);
  const limit = pLimit(hostsAtOnce);
  const halt = createHalt();
  const faces = new Map<string, LinkProgress>();
  const sent = new Set<string>();
  const learned = (known: UploadKnown): Promise<Fault | null> => {
    if (named.op === 'upload') named = { ...named, known };
    return ledger.learned(named);
  };
  /** The intent is written once, when the first stage begins. */
  const faceOf = (key: string, ref: HostRef): LinkProgress => {
    const known = faces.get(key);
    if (known) return known;
    const intent = ledger.intent(ref);
    const mayAct = async (): Promise<Fault | null> => {
      const barred = (await began) ?? (await intent);
      if (!barred) sent.add(key);
      return barred;
    };
    const made = { ...face.item(key), halted: halt.why, mayAct, learned };
    faces.set(key, made);
    return made;
  };
  const endIn = async (stage: Stage, key: string, ref: HostRef): Promise<LinkEnd | null> => {
    const stopped = halt.why();
    if (stopped) return ended('cancelled', stopped);
    if (face.signal.aborted && faces.has(key)) return endOf(fault('cancelled'));
    // A fault of ours at one host must not leave the others at work in a run that seems to be over.
    const outcome = await stage(key, faceOf(key, ref)).catch(() => endOf(fault('internal')));
    if (outcome) halt.see(outcome);
    return outcome;
  };
  const work = async (stage: Stage, key: string, index: number): Promise<boolean> => {
    const ref = named.hosts[index] ?? refOf(registry, key);
    const outcome = await endIn(stage, key, ref);
    if (!outcome) return false;
    if (!world.closing()) ledger.outcome(ref, outcome);
    face.end(key, outcome);
    if (sent.has(key) && isOpen(outcome))
      world.recovery.follow({ run: face, operation: named, ledger, key, host: ref });
    return true;
  };
  const inStages = async (): Promise<void> => {
    let open = operation.hosts.map((key, index) => ({ key, index }));
    for (const stage of deed.stages) {
      const over = await Promise.all(open.map(({ key, index }) => limit(work, stage, key, index)));
      open = open.filter((_, index) => over[index] === false);
    }
  };
  const ahead = async (): Promise<void> => {
    if ((await began) === null) await deed.ahead?.(face.signal);
  };
  await Promise.all([ahead(), inStages()]);
  // What the end of Fieldlink cut short is not told as its end: the next visit asks the hosts.
  if (!world.closing()) await ledger.ended();
  watch.refreshSoon([...operation.hosts, ...leadersIn(operation)]);
}

/** Unknown, or worked on already: a second click must not start a second act. */
export function refuseStart({ registry, runs }: World, keys: readonly string[]): Fault | null {
  for (const key of keys) {
    if (!registry.get(key)) return fault('unknown-host');
    if (runs.isBusy(key)) return fault('busy', { host: labelOf(registry, key) });
  }
  return null;
}

/** Starts it as a run and answers the run's id. Two names of one machine are one host: nothing is done to it twice. */
export function start(world: World, asked: Operation, how?: Doing): string {
  const { registry, runs } = world;
  const operation = { ...asked, hosts: [...new Set(asked.hosts.map(registry.living))] };
  const deed = how ?? deedOf(world, operation);
  const items = operation.hosts.map((key) => ({ key, label: labelOf(registry, key) }));
  return runs.start(
    {
      ...{ kind: operation.op, title: deed.title, items },
      also: leadersIn(operation),
      operation: withHosts(operation, (key) => refOf(registry, key)),
    },
    (run) => perform(world, operation, deed, run),
  );
}

const ignore = (): void => undefined;

/** The same for one host, for a caller that waits for its end and shows it itself. */
export async function performOne(
  world: World,
  operation: Operation,
  deed: Doing = deedOf(world, operation),
): Promise<Ended> {
  let outcome = endOf(fault('internal'));
  const signal = world.runs.ending;
  await perform(world, operation, deed, {
    id: randomUUID(),
    signal,
    item: () => ({ signal, step: ignore, progress: ignore, hint: ignore }),
    end: (_, at) => {
      outcome = at;
    },
  });
  return outcome;
}
