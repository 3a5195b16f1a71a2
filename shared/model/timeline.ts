import type { JournalEntry } from './journal.ts';
import { isEnd, isGoodEnd } from './run.ts';

export interface TimelineLine {
  /** Its place in the visit: the same for the same line however many follow. */
  readonly id: number;
  readonly entry: JournalEntry;
  /** The line it follows from: the intent of an outcome, the state before a state; null where there is none. */
  readonly before: JournalEntry | null;
}

/** A run, or lines of one kind that belong together: what is read as one line and opened to see its hosts. */
export interface TimelineGroup {
  readonly id: string;
  readonly at: number;
  /** The line that says what was started; null where there is none, as in groups that are no runs. */
  readonly run: JournalEntry | null;
  /** The line that says how it ended; null while it is under way, or when it was cut off. */
  readonly ended: JournalEntry | null;
  /** Kind of its lines; of a run `run-began`. */
  readonly kind: string;
  /** Hosts of a run of which no line says anything: not begun with yet, or never. */
  readonly rest: number;
  readonly lines: readonly TimelineLine[];
}

/** Of a run's own lines nothing is shown but its head. */
const framing = new Set(['run-began', 'run-learned', 'run-ended']);

/** What one click does to many hosts is written within this time of each other. */
const togetherMs = 5_000;

/** How many hosts lines are about; the same one may be in several. */
export const hostCount = (lines: readonly TimelineLine[]): number =>
  new Set(lines.map(({ entry: { hostId, address } }) => hostId ?? address)).size;

const restOf = ({ run, ended, lines }: Open): number =>
  ended ? 0 : Math.max(0, (Number(run?.details['hosts']) || 0) - hostCount(lines));

interface Open {
  id: string;
  at: number;
  run: JournalEntry | null;
  ended: JournalEntry | null;
  kind: string;
  lines: TimelineLine[];
  /** Where the intents are that still wait for their outcome, by act. */
  readonly intents: Map<string, number>;
}

/** Which act of a run a line is about. */
const actOf = ({ hostId, address, details }: JournalEntry): string =>
  [hostId ?? address, details['op'], details['peer']].join(' ');

/** An outcome takes the place of the intent before it, so that each act is one line with two times. */
function addToRun(group: Open, id: number, entry: JournalEntry): void {
  if (entry.kind === 'run-began') group.run = entry;
  // What became known of it since stands in place of what was known at its beginning.
  if (entry.kind === 'run-learned' && group.run)
    group.run = { ...group.run, details: { ...group.run.details, ...entry.details } };
  if (entry.kind === 'run-ended') group.ended = entry;
  if (framing.has(entry.kind)) return;
  const act = actOf(entry);
  const place = entry.kind === 'outcome' ? group.intents.get(act) : undefined;
  const intent = place === undefined ? undefined : group.lines[place];
  if (place !== undefined && intent) {
    group.lines[place] = { id: intent.id, entry, before: intent.entry };
    group.intents.delete(act);
    return;
  }
  if (entry.kind === 'intent') group.intents.set(act, group.lines.length);
  group.lines.push({ id, entry, before: null });
}

/**
 * The lines of one visit, in their order, as a person reads them: a run is one group, and so are lines of one kind that
 * come together (fifty hosts trusted). Kinds nobody knows here are lines like others.
 */
export function timelineOf(entries: readonly JournalEntry[]): TimelineGroup[] {
  const groups: Open[] = [];
  const runs = new Map<string, Open>();
  const lately = new Map<string, Open>();
  const states = new Map<string | null, JournalEntry>();
  const begin = (id: string, entry: JournalEntry, kind: string): Open => {
    const group = {
      id,
      at: entry.at,
      run: null,
      ended: null,
      kind,
      lines: [],
      intents: new Map<string, number>(),
    };
    groups.push(group);
    return group;
  };
  entries.forEach((entry, id) => {
    const { kind, at, hostId, details } = entry;
    const run = details['run'];
    if (run !== undefined) {
      const group = runs.get(run) ?? begin(run, entry, 'run-began');
      runs.set(run, group);
      addToRun(group, id, entry);
      return;
    }
    const before = (kind === 'host-state' && states.get(hostId)) || null;
    if (kind === 'host-state') states.set(hostId, entry);
    const sort = before ? `${kind} again` : kind;
    const last = lately.get(sort);
    const isTogether = last && at - (last.lines.at(-1)?.entry.at ?? 0) <= togetherMs;
    const group = isTogether ? last : begin(String(id), entry, kind);
    lately.set(sort, group);
    group.lines.push({ id, entry, before });
  });
  // Of a run of an earlier visit there may be nothing here but that it is over.
  return groups
    .filter(({ run, lines }) => run !== null || lines.length > 0)
    .map((group) => ({ ...group, rest: restOf(group) }));
}

const badKinds = new Set(['certificate-mismatch', 'sign-in-failed', 'pairing-undecided']);

/** Palette has refused a pairing request, or may not have heard that it was cancelled. */
const isPairingTrouble = ({ kind, details: { to, left } }: JournalEntry): boolean =>
  (kind === 'pairing-changed' && to !== 'paired' && to !== 'pairing') ||
  (kind === 'pairing-withdrawn' && left !== undefined);

/** What somebody has to look at: an end that is not good, or news that is bad by itself. */
export const isFailure = (entry: JournalEntry): boolean => {
  const { kind, details } = entry;
  const { end } = details;
  return (
    badKinds.has(kind) || isPairingTrouble(entry) || (end !== undefined && !(isEnd(end) && isGoodEnd(end)))
  );
};

export interface TimelineFilter {
  /** Edge host ID, or HOST:PORT of one that never told any; null: all. */
  readonly host: string | null;
  readonly failures: boolean;
  /** The visit is under way: what a run has not ended is being worked on, not cut off. */
  readonly isNow: boolean;
}

/** Edge host IDs by where the hosts answered: what was decided before the sign-in belongs to the same host. */
const idsByAddress = (entries: readonly JournalEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ hostId, address }) =>
      hostId !== null && address !== null ? [[address, hostId]] : [],
    ),
  );

/** The hosts that these lines are about, by ID where one is known, else by HOST:PORT. */
export function hostsIn(entries: readonly JournalEntry[]): string[] {
  const ids = idsByAddress(entries);
  const names = entries.map(({ hostId, address }) => hostId ?? ids.get(address ?? '') ?? address);
  return [...new Set(names)].filter((name) => name !== null).sort();
}

/** The groups with what is left of them. A host is also in the lines of others that name it as their peer. */
export function filtered(
  groups: readonly TimelineGroup[],
  { host, failures, isNow }: TimelineFilter,
): readonly TimelineGroup[] {
  if (host === null && !failures) return groups;
  const ids = idsByAddress(groups.flatMap(({ lines }) => lines.map(({ entry }) => entry)));
  const isLost = ({ kind }: JournalEntry, { ended }: TimelineGroup): boolean =>
    kind === 'intent' && !ended && !isNow;
  const isWanted = ({ entry }: TimelineLine, group: TimelineGroup): boolean => {
    const { hostId, address, details } = entry;
    const isOf = [hostId ?? ids.get(address ?? '') ?? address, details['peer']].includes(host ?? '');
    return (host === null || isOf) && (!failures || isFailure(entry) || isLost(entry, group));
  };
  return groups.flatMap((group) => {
    const lines = group.lines.filter((line) => isWanted(line, group));
    return lines.length > 0 ? [{ ...group, lines }] : [];
  });
}
