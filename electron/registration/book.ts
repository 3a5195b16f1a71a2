import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
import type { Told } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';

/** The oldest of those that have ended give way. */
const mostKept = 2_000;
const words = z.string().max(2_000);

const kept = z.object({
  id: words,
  hostId: words,
  name: words.nullable(),
  tags: z.array(words),
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
const bookFile = z.object({ version: z.literal(1), registrations: z.array(kept) });

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

function fewer(entries: readonly RegistrationEntry[]): readonly RegistrationEntry[] {
  const surplus = Math.max(0, entries.length - mostKept);
  const over = new Set(entries.filter(hasEnded).slice(0, surplus));
  return over.size === 0 ? entries : entries.filter((entry) => !over.has(entry));
}

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
export async function openRegistrations(
  options: {
    readonly dir: string;
    readonly remember: boolean;
    readonly onChange: () => void;
    readonly write: (line: JournalLine) => void;
  } & Told,
): Promise<RegistrationBook> {
  const { remember, onChange, write } = options;
  const empty = { version: 1, registrations: [] } as const;
  const file = await openJsonFile(
    join(options.dir, 'registrations.json'),
    bookFile,
    { ...empty, registrations: [] },
    options,
  );
  let entries: readonly RegistrationEntry[] = remember ? file.value.registrations.map(afterStop) : [];

  const set = (next: readonly RegistrationEntry[]): Promise<Fault | null> => {
    entries = next;
    const registrations = next.map((entry) => ({ ...entry, tags: [...entry.tags] }));
    onChange();
    return remember ? file.save({ version: 1, registrations }) : Promise.resolve(null);
  };
  const get = (id: string): RegistrationEntry | null => entries.find((entry) => entry.id === id) ?? null;

  return {
    list: () => [...entries].reverse(),
    get,
    byHostId: (hostId, endpoint) => entries.find((entry) => isSameHost(entry, { hostId, endpoint })) ?? null,
    add: (added) => {
      const byId = new Map(added.map((entry) => [entry.hostId, entry]));
      const isReplaced = (entry: RegistrationEntry): boolean => {
        const next = byId.get(entry.hostId);
        return next !== undefined && isSameHost(entry, next);
      };
      void set(fewer([...entries.filter((entry) => !isReplaced(entry)), ...added]));
    },
    step: (id, step) => {
      const before = get(id);
      const after = before && registrationAfter(before, step, Date.now());
      if (!after || isDeepStrictEqual(before, after)) return Promise.resolve(null);
      if (before.state !== after.state) for (const line of lineOf(after)) write(line);
      return set(entries.map((entry) => (entry === before ? after : entry)));
    },
    drop: (ids) => {
      void set(entries.filter(({ id }) => !ids.includes(id)));
    },
    forgetAll: async () => {
      entries = [];
      onChange();
      if (remember) await file.remove();
    },
  };
}
