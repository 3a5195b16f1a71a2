import { z } from 'zod';
import { errorCodes } from '#shared/contract/errors.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended } from '#shared/model/ends.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import type { HostRef, Operation } from '#shared/model/operation.ts';
import { ends } from '#shared/model/run.ts';

/** `not-begun`: no intent, so nothing was sent. `asking`: an intent and no outcome: only the hosts know. */
export type Known = Ended | 'not-begun' | 'asking';

/** A run that Fieldlink did not live to see the end of. */
export interface Unfinished {
  readonly run: string;
  readonly title: string;
  /** Epoch milliseconds of its first line. */
  readonly startedAt: number;
  readonly operation: Operation<HostRef>;
  /** In the order of the hosts of the operation. */
  readonly known: readonly Known[];
}

const hostRef = z.object({ hostId: z.string().nullable(), address: z.string().nullable() });
const asked = z.discriminatedUnion('op', [
  z.object({ op: z.literal('link') }),
  z.object({ op: z.literal('unlink'), via: z.enum(['leader', 'host']) }),
  z.object({ op: z.literal('generate') }),
  z.object({ op: z.literal('stop'), byHand: z.boolean().default(false) }),
  z.object({
    op: z.literal('upload'),
    file: z.object({ path: z.string(), name: z.string(), bytes: z.number(), modifiedAt: z.number() }),
    signature: z.string().nullable(),
    replace: z.boolean(),
    known: z.object({ sha256: z.string().nullable(), sentAt: z.number().nullable() }),
  }),
  z.object({ op: z.literal('pair'), record: z.string(), endpoint: z.string(), insecure: z.boolean() }),
  z.object({ op: z.literal('unpair'), record: z.string(), pairingId: z.string() }),
  z.object({ op: z.literal('move'), byHand: z.boolean(), from: hostRef, joins: z.boolean() }),
]);
const operation: z.ZodType<Operation<HostRef>> = z.intersection(
  z.object({ leader: hostRef.nullable(), hosts: z.array(hostRef) }),
  asked,
);
const why = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const refOf = ({ hostId, address }: HostRef): string => hostId ?? address ?? '';

const isOfHost = ({ kind }: JournalEntry): boolean => kind === 'intent' || kind === 'outcome';

/** The line that tells what was to be done may be the damaged one: then the intents tell what was begun. */
function operationOf(lines: readonly JournalEntry[]): Operation<HostRef> | null {
  // What became known of it later is told after it.
  const telling = lines.findLast(({ details }) => details['operation'] !== undefined);
  const told = operation.safeParse(json(telling?.details['operation']));
  if (told.success) return told.data;
  const acts = lines.filter(isOfHost);
  const hosts = new Map(acts.map(({ hostId, address }) => [refOf({ hostId, address }), { hostId, address }]));
  const peer = acts[0]?.details['peer'] ?? '';
  const pieced = operation.safeParse({
    ...{ op: acts[0]?.details['op'], via: 'leader', hosts: [...hosts.values()] },
    leader: peer === '' ? null : { hostId: peer, address: null },
  });
  return pieced.success && hosts.size > 0 ? pieced.data : null;
}

function endOfLine({ details }: JournalEntry): Ended {
  const end = z.enum(ends).catch('unknown').parse(details['end']);
  const fault = why.safeParse({ code: details['code'], params: json(details['params']) });
  return ended(end, fault.success ? fault.data : null);
}

function knownOf(last: JournalEntry | undefined): Known {
  if (!last) return 'not-begun';
  return last.kind === 'outcome' ? endOfLine(last) : 'asking';
}

/** Runs without a last line, oldest first, with what the journal knows of each of their hosts. */
export function unfinishedRuns(entries: readonly JournalEntry[]): Unfinished[] {
  const runs = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const run = entry.details['run'];
    if (run === undefined) continue;
    const lines = runs.get(run);
    if (lines) lines.push(entry);
    else runs.set(run, [entry]);
  }
  return [...runs].flatMap(([run, lines]) => {
    if (lines.some(({ kind }) => kind === 'run-ended')) return [];
    const what = operationOf(lines);
    if (!what) return [];
    const last = new Map(lines.filter(isOfHost).map((line) => [refOf(line), line]));
    const title = lines.find(({ kind }) => kind === 'run-began')?.details['title'];
    return [
      {
        ...{ run, title: title ?? `${what.op} ${String(what.hosts.length)} hosts`, operation: what },
        startedAt: lines[0]?.at ?? 0,
        known: what.hosts.map((host) => knownOf(last.get(refOf(host)))),
      },
    ];
  });
}
