import pLimit from 'p-limit';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { RegistrationEntry } from '#shared/model/registration.ts';
import type { RegistrationStep } from '#shared/model/registration-steps.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import { labelsOf } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import type { ConsoleRefusal } from '../palette/client.ts';
import { isLost } from '../palette/lost.ts';
import type { Scope } from '../palette/reads.ts';
import type { RegistrationBook } from './book.ts';
import { readEdgeHost, whoHas } from './edge-hosts.ts';

export interface RegisterDeps {
  readonly book: RegistrationBook;
  /** Where calls go now, or why none do. */
  readonly scope: () => Result<Scope>;
  readonly projects: () => readonly ConsoleProject[];
  /** By Fieldlink's own ID: what must not be on disk. */
  readonly pairingKeys: ReadonlyMap<string, string>;
}

/** The client keeps the rate (vendor: 10 calls a second); more at once would only wait there. */
const atOnce = 4;
/** One that is not there after its answer was lost goes once more; then somebody has to look. */
const mostTries = 2;

const bodyOf = (
  { hostId, name, tags }: RegistrationEntry,
  hostPairingKey: string | undefined,
): Record<string, unknown> => ({
  // vendor: its own clients call a host without a name by its ID.
  metadata: { uid: hostId, name: name ?? hostId, ...(tags.length > 0 && { labels: labelsOf(tags) }) },
  spec: { ...(hostPairingKey !== undefined && { hostPairingKey }) },
});

/** Palette heard it, and said no for good: neither busy, nor asking who calls. */
const isRefusal = ({ status }: ConsoleRefusal): boolean =>
  status !== null && status >= 400 && status < 500 && status !== 401 && status !== 429;

/** What keeps back one of them; all else, such as a console that is away, keeps back those that come after it too. */
const ofOneOnly: readonly ErrorCode[] = [
  ...(['journal-not-written', 'console-forbidden', 'console-error', 'console-unreadable'] as const),
];

/**
 * Sends what waits (vendor: **Add Edge Hosts**), in any order. What was sent is on disk before it leaves; where its answer is
 * lost Palette is asked what it has of that ID, and only what is not there goes again.
 */
export function createRegister({ book, scope, projects, pairingKeys }: RegisterDeps) {
  /** Tried since the last occasion, and still not through: the next occasion is somebody's wish, a sign-in, or time. */
  const held = new Set<string>();
  let working: Promise<unknown> | null = null;

  const there = (host: PaletteHost | null, { state }: RegistrationEntry): RegistrationStep => {
    const project = projects().find(({ uid }) => uid === host?.projectUid)?.name ?? null;
    return { is: 'there', host, project, inDoubt: state === 'unknown' };
  };

  /** Sends it once. */
  const send = async (at: Scope, entry: RegistrationEntry): Promise<RegistrationStep> => {
    const key = pairingKeys.get(entry.id);
    if (entry.hasPairingKey && key === undefined)
      return { is: 'refused', fault: fault('registration-key-gone', { id: entry.hostId }) };
    const unkept = await book.step(entry.id, { is: 'sent' });
    if (unkept) return { is: 'held', fault: fault('journal-not-written', unkept.params) };
    const reply = await at.ask(registrationOperations.createEdgeHost, {
      ...{ projectUid: at.projectUid, body: bodyOf(entry, key) },
      ...(key !== undefined && { hidden: [key] }),
    });
    if ('ok' in reply) return { is: 'taken' };
    if (reply.error.code === 'edge-host-registered') return there(await whoHas(at, entry.hostId), entry);
    if (isLost(reply)) return { is: 'unheard', fault: reply.error };
    return { is: isRefusal(reply) ? 'refused' : 'held', fault: reply.error };
  };

  /** Of one whose answer was lost: null, it is not there. */
  const asked = async (at: Scope, entry: RegistrationEntry): Promise<RegistrationStep | null> => {
    const found = await readEdgeHost(at, entry.hostId);
    if (!isOk(found)) return { is: 'unheard', fault: found.error };
    return found.ok && there(found.ok, entry);
  };

  const take = async (id: string, at: Scope): Promise<Fault | null> => {
    for (let tries = 0; ; tries += 1) {
      const entry = book.get(id);
      if (!entry) return null;
      const told = entry.state === 'unknown' ? await asked(at, entry) : null;
      // Still not there after it was sent as often as that: somebody has to look.
      if (!told && tries === mostTries) return null;
      const step = told ?? (await send(at, entry));
      await book.step(id, step);
      if (step.is !== 'unheard') return step.is === 'held' ? step.fault : null;
      if (told) return step.fault;
    }
  };

  const hold = async ({ id, state }: RegistrationEntry, why: Fault): Promise<void> => {
    if (state === 'waiting') await book.step(id, { is: 'held', fault: why });
  };
  const isOpen = ({ state }: RegistrationEntry): boolean => state === 'waiting' || state === 'unknown';

  /** Why none of them can go now; null: there is nothing to do any more. */
  const round = async (): Promise<Fault | null> => {
    const open = scope();
    const waiting = book.list().filter(isOpen).reverse();
    if (!isOk(open)) {
      await Promise.all(waiting.map((entry) => hold(entry, open.error)));
      return open.error;
    }
    const at = open.ok;
    const isHere = ({ endpoint }: RegistrationEntry): boolean => isSameEndpoint(endpoint, at.endpoint);
    const elsewhere = waiting.filter((entry) => !isHere(entry));
    for (const entry of elsewhere)
      await hold(entry, fault('registration-elsewhere', { endpoint: entry.endpoint }));
    const due = waiting.filter((entry) => isHere(entry) && !held.has(entry.id));
    if (due.length === 0) return null;
    const limit = pLimit(atOnce);
    const faults: Fault[] = [];
    await Promise.all(
      due.map((entry) =>
        limit(async () => {
          held.add(entry.id);
          if (faults[0]) return hold(entry, faults[0]);
          const why = await take(entry.id, { ...at, projectUid: entry.projectUid });
          if (why && !ofOneOnly.includes(why.code)) faults.push(why);
        }),
      ),
    );
    return faults[0] ?? round();
  };

  return {
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
