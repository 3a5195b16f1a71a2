import { z } from 'zod';
import { errorCodes } from '#shared/contract/errors.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { RegistrationEntry } from '#shared/model/registration.ts';
import { hasEnded, registrationStates } from '#shared/model/registration.ts';
import type { RegistrationStep } from '#shared/model/registration-steps.ts';
import { registrationAfter } from '#shared/model/registration-steps.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { ListKeeping } from '../vault/kept-list.ts';
import { openKeptList } from '../vault/kept-list.ts';

const words = z.string().max(2_000);

const kept = z.object({
  id: words,
  hostId: words,
  name: words.nullable(),
  tags: z.array(words).readonly(),
  projectUid: words.nullable(),
  endpoint: words,
  hasPairingKey: z.boolean(),
  state: z.enum(registrationStates),
  since: z.number(),
  fault: z
    .object({
      code: z.enum(errorCodes),
      params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    })
    .nullable()
    // A code that only a newer Fieldlink knows costs the words, not the whole file.
    .catch(null),
  by: words.nullable(),
}) satisfies z.ZodType<RegistrationEntry>;

/** What this laptop registers, in `registrations.json`: what was sent must be known after a crash. No pairing key is in it. */
export interface RegistrationBook {
  /** The newest first. */
  list(): readonly RegistrationEntry[];
  get(id: string): RegistrationEntry | null;
  /** Of that console. */
  byHostId(hostId: string, endpoint: string): RegistrationEntry | null;
  /** In place of those of the same ID and console. */
  add(entries: readonly RegistrationEntry[]): void;
  /** Null when it is on disk, else why not; it counts from now on in any case. Unknown ones stay unknown. */
  step(id: string, step: RegistrationStep): Promise<Fault | null>;
  drop(ids: readonly string[]): void;
  /** Also what was set aside as damaged. */
  forgetAll(): Promise<void>;
}

const isSameHost = (a: RegistrationEntry, b: Pick<RegistrationEntry, 'hostId' | 'endpoint'>): boolean =>
  a.hostId === b.hostId && isSameEndpoint(a.endpoint, b.endpoint);

/** Fieldlink was stopped while these were on their way. */
const afterStop = (entry: RegistrationEntry): RegistrationEntry =>
  entry.state === 'sending' ? { ...entry, state: 'unknown', fault: fault('interrupted') } : entry;

/** What the journal says of a step; that something waits is no event. */
function lineOf({ state, hostId, endpoint, projectUid, by, fault: why }: RegistrationEntry): JournalLine[] {
  if (state === 'waiting') return [];
  const details = {
    endpoint,
    ...(projectUid !== null && { project: projectUid }),
    ...(by !== null && { by }),
    ...(why && { code: why.code, params: JSON.stringify(why.params) }),
  };
  return [{ kind: `registration-${state}`, hostId, address: null, details }];
}

/** Not `remember`: in memory only, and what an earlier Fieldlink left is not taken up. */
export async function openRegistrations(keeping: ListKeeping): Promise<RegistrationBook> {
  const list = await openKeptList<RegistrationEntry>(
    {
      ...{ name: 'registrations', item: kept },
      ...{ most: 2_000, mayGo: hasEnded },
      linesOf: (before, after) => (before?.state === after.state ? [] : lineOf(after)),
      resume: (left) => (keeping.remember ? left.map(afterStop) : []),
    },
    keeping,
  );
  return {
    list: () => [...list.all()].reverse(),
    get: list.get,
    byHostId: (hostId, endpoint) =>
      list.all().find((entry) => isSameHost(entry, { hostId, endpoint })) ?? null,
    add: (added) => {
      const byId = new Map(added.map((entry) => [entry.hostId, entry]));
      void list.add(added, (entry) => {
        const next = byId.get(entry.hostId);
        return next !== undefined && isSameHost(entry, next);
      });
    },
    step: (id, step) => list.change(id, (entry) => registrationAfter(entry, step, Date.now())),
    drop: (ids) => void list.drop(ids),
    forgetAll: list.forgetAll,
  };
}
