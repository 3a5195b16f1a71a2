import type { JournalLine } from '#shared/model/journal.ts';
import type { Ended } from '#shared/model/ends.ts';
import type { HostRef, Op, Operation } from '#shared/model/operation.ts';
import type { ErrorParams, Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import type { Journal } from '../vault/journal.ts';
import { redact } from '../vault/redact.ts';

/** What the journal keeps of one run. Null in an answer: it is on disk; else why nothing may be done. */
export interface Ledger {
  /** The run and all that is to be done in it. */
  began(title: string, operation: Operation<HostRef>): Promise<Fault | null>;
  /** What became known of it since. */
  learned(operation: Operation<HostRef>): Promise<Fault | null>;
  /** Before the act. */
  intent(host: HostRef): Promise<Fault | null>;
  /** After it. */
  outcome(host: HostRef, ended: Ended): void;
  /** Nothing more will come; settles when every line is on disk, or was said not to be. */
  ended(): Promise<unknown>;
}

const nowhere: HostRef = { hostId: null, address: null };

const naming = (host: HostRef | null): string => host?.hostId ?? host?.address ?? '';

/** A journal that cannot be written refuses the act; what was done meanwhile stays on screen. */
const barring = (why: Fault | null): Fault | null => why && fault('journal-not-written', why.params);

/** A host's own words may repeat the token it was sent. */
const withoutEcho = ({ message, ...params }: ErrorParams): unknown =>
  message === undefined ? params : { ...params, message: redact(message) };

export function openLedger(
  journal: Journal,
  { run, op, leader }: { run: string; op: Op; leader: HostRef | null },
): Ledger {
  const ends = { done: 0, failed: 0 };
  const append = (kind: string, at: HostRef, details: JournalLine['details']): Promise<Fault | null> =>
    journal.append({ kind, ...at, details: { run, op, ...details } });
  const outcomes: Promise<Fault | null>[] = [];
  return {
    began: async (title, operation) =>
      barring(
        await append('run-began', nowhere, {
          title,
          leader: naming(leader),
          hosts: String(operation.hosts.length),
          operation: JSON.stringify(operation),
        }),
      ),
    learned: async (operation) =>
      barring(await append('run-learned', nowhere, { operation: JSON.stringify(operation) })),
    intent: async (host) => barring(await append('intent', host, { peer: naming(leader) })),
    outcome: (host, { end, fault }) => {
      ends[isGoodEnd(end) ? 'done' : 'failed'] += 1;
      const why = fault && { code: fault.code, params: JSON.stringify(withoutEcho(fault.params)) };
      outcomes.push(append('outcome', host, { peer: naming(leader), end, ...why }));
    },
    ended: async () => {
      // A run whose outcome the disk did not take stays open: the next visit asks the hosts.
      if ((await Promise.all(outcomes)).some((lost) => lost !== null)) return;
      await append('run-ended', nowhere, { done: String(ends.done), failed: String(ends.failed) });
    },
  };
}
