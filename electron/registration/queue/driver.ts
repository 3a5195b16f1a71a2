import pLimit from 'p-limit';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { QueueEntry, QueueProject } from '#shared/model/queue.ts';
import { isOpen } from '#shared/model/queue.ts';
import type { QueueStep } from '#shared/model/queue-steps.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import type { QueueBook } from './book.ts';
import type { Job, Performer, Performers, QueueScope } from './performer.ts';
import { performerOf } from './performer.ts';

export interface DriverDeps {
  readonly book: QueueBook;
  readonly performers: Performers;
  /** Where calls go now, or why none do. */
  readonly scope: () => Result<QueueScope>;
  readonly projects: () => readonly ConsoleProject[];
  /** By Fieldlink's own ID: what must not be on disk. */
  readonly pairingKeys: ReadonlyMap<string, string>;
}

/** The client keeps the rate (vendor: 10 calls a second); more at once would only wait there. */
const atOnce = 4;
/** One that is not there after its answer was lost goes once more; then somebody has to look. */
const mostTries = 2;

/** What keeps back one of them; all else, such as a console that is away, keeps back those that come after it too. */
const ofOneOnly: readonly ErrorCode[] = [
  ...(['journal-not-written', 'console-forbidden', 'console-error', 'console-unreadable'] as const),
  'site-not-shown',
];

/** By UID, else by name, else the one that is chosen now; without either in none. */
export function projectOf(
  wanted: QueueProject | null,
  chosen: string | null,
  projects: readonly ConsoleProject[],
): Result<QueueProject> {
  const { uid, name } = wanted ?? { uid: chosen, name: null };
  const found = projects.find((each) => (uid === null ? each.name === name : each.uid === uid));
  if (uid === null && name !== null && !found) return fail('console-project-unknown', { project: name });
  return ok({ uid: uid ?? found?.uid ?? null, name: found?.name ?? name });
}

/** Entries that must not overtake each other, together; in the order of the first of each. */
function lanesOf(
  entries: readonly QueueEntry[],
  laneOf: (entry: QueueEntry) => string | null,
): readonly (readonly QueueEntry[])[] {
  const lanes = new Map<string, QueueEntry[]>();
  for (const entry of entries) {
    const lane = laneOf(entry) ?? `alone ${entry.id}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), entry]);
  }
  return [...lanes.values()];
}

/** Files say what they like, of this laptop and of others: what nobody could have queued goes nowhere. */
const againstWork = ({ work }: QueueEntry): Fault | null =>
  'hostId' in work
    ? (checkDrafts([work])
        .flat()
        .find(({ weight }) => weight === 'refuses')?.fault ?? null)
    : null;

/**
 * Sends what waits. What was sent is on disk before it leaves; where its answer is lost Palette is asked what it has of it,
 * and only what is not there goes again.
 */
export function createDriver({ book, performers, scope, projects, pairingKeys }: DriverDeps) {
  /** Tried since the last occasion, and still not through: the next occasion is somebody's wish, a sign-in, or time. */
  const held = new Set<string>();
  let working: Promise<unknown> | null = null;

  /** How it stands in the console of `at`; the project of the entry is worked out anew until it was sent. */
  const jobOf = (at: QueueScope, entry: QueueEntry): Result<Job> => {
    const against = againstWork(entry);
    if (against) return { error: against };
    const project = projectOf(entry.project, at.projectUid, projects());
    if (!isOk(project)) return project;
    return ok({
      at: { ...at, projectUid: project.ok.uid },
      entry: { ...entry, project: project.ok },
      isInDoubt: entry.state === 'unknown',
      projects: projects(),
      pairingKey: pairingKeys.get(entry.id) ?? null,
      made: (made) => book.step(entry.id, { is: 'made', made }),
    });
  };

  /** Sends it once. */
  const send = async (job: Job, performer: Performer): Promise<QueueStep> => {
    const { id, work, project } = job.entry;
    const isMissing = 'hasPairingKey' in work && work.hasPairingKey && job.pairingKey === null;
    // With the host's own entry the key went.
    const isThere = book.get(id)?.made.some(({ is }) => is === 'edge-host');
    if (isMissing && !isThere)
      return { is: 'refused', fault: fault('registration-key-gone', { id: work.hostId }) };
    const unkept = await book.step(id, { is: 'sent', project });
    if (unkept) return { is: 'held', fault: fault('journal-not-written', unkept.params) };
    return performer.send(job);
  };

  const take = async (id: string, at: QueueScope): Promise<Fault | null> => {
    for (let tries = 0; ; tries += 1) {
      const entry = book.get(id);
      const performer = entry && performerOf(performers, entry);
      if (!entry || !performer || !isOpen(entry)) return null;
      const job = jobOf(at, entry);
      if (!isOk(job)) {
        await book.step(id, { is: 'refused', fault: job.error });
        return null;
      }
      const told = job.ok.isInDoubt ? await performer.asked(job.ok) : null;
      // Removed, or handed over to another laptop meanwhile.
      if (book.get(id)?.state !== entry.state) return null;
      // Still not there after it was sent as often as that: somebody has to look.
      if (!told && tries === mostTries) return null;
      const step = told ?? (await send(job.ok, performer));
      await book.step(id, step);
      if (step.is !== 'unheard') return step.is === 'held' ? step.fault : null;
      if (told) return step.fault;
    }
  };

  const hold = async ({ id }: QueueEntry, why: Fault): Promise<void> => {
    const entry = book.get(id);
    if (entry?.state === 'waiting') await book.step(id, { is: 'held', fault: why });
    // Why it is in doubt says more, where that was told.
    if (entry?.state === 'unknown' && !entry.fault) await book.step(id, { is: 'unheard', fault: why });
  };

  /** Why none of them can go now; null: there is nothing to do any more. */
  const round = async (): Promise<Fault | null> => {
    const open = scope();
    const waiting = book
      .list()
      .filter((entry) => isOpen(entry) && performerOf(performers, entry) !== undefined);
    if (!isOk(open)) {
      await Promise.all(waiting.map((entry) => hold(entry, open.error)));
      return open.error;
    }
    const at = open.ok;
    const isHere = ({ endpoint }: QueueEntry): boolean => isSameEndpoint(endpoint, at.endpoint);
    const elsewhere = waiting.filter((entry) => !isHere(entry));
    // Together, so that a thousand of them are one write.
    const holding = elsewhere.map((entry) =>
      hold(entry, fault('registration-elsewhere', { endpoint: entry.endpoint })),
    );
    const due = waiting.filter((entry) => isHere(entry) && !held.has(entry.id));
    if (due.length === 0) return Promise.all(holding).then(() => null);
    const limit = pLimit(atOnce);
    const faults: Fault[] = [];
    const takeInTurn = async (lane: readonly QueueEntry[]): Promise<void> => {
      for (const entry of lane) {
        held.add(entry.id);
        if (faults[0]) {
          holding.push(hold(entry, faults[0]));
          continue;
        }
        const why = await take(entry.id, at);
        if (why && !ofOneOnly.includes(why.code)) faults.push(why);
      }
    };
    const lanes = lanesOf(due, (entry) => performerOf(performers, entry)?.lane(entry) ?? null);
    await Promise.all(lanes.map((lane) => limit(() => takeInTurn(lane))));
    await Promise.all(holding);
    return faults[0] ?? round();
  };

  return {
    jobOf,
    /** Takes up all that can go. These, or `all`, also when they were tried already. */
    drive: async (again: readonly string[] | 'all' = []): Promise<void> => {
      if (again === 'all') held.clear();
      else for (const id of again) held.delete(id);
      while (working) await working;
      working = round().finally(() => {
        working = null;
      });
      await working;
    },
  };
}
