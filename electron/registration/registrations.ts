import { randomUUID } from 'node:crypto';
import { hasEnded } from '#shared/model/registration.ts';
import type { HostDraft, RegistrationEntry } from '#shared/model/registration.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import { canRetry } from '#shared/model/registration-steps.ts';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { Scope } from '../palette/reads.ts';
import { readEdgeHosts } from './edge-hosts.ts';
import type { RegisterDeps } from './register.ts';
import { createRegister } from './register.ts';

/** Where new entries go to: the console and the project that are chosen, signed in to or not. */
export interface Goal {
  readonly endpoint: string;
  readonly projectUid: string | null;
}

export interface Registrations {
  list(): readonly RegistrationEntry[];
  add(hosts: readonly HostDraft[]): Result<{ readonly ids: readonly string[] }>;
  retry(ids: readonly string[]): void;
  remove(ids: readonly string[]): Result<null>;
  /** No longer in the project. */
  deleted(hostId: string): void;
  /** The site is forgotten, or another one is shown. */
  forgetAll(): Promise<void>;
  /** A page can be seen, for the next while. */
  attend(): void;
  /** Somebody has signed in to the console, or out of it. */
  check(): void;
  close(): void;
}

/** Pages that are seen say so more often than this. */
const attendedForMs = 60_000;
/** vendor: "Maximum value of the limit is 50". */
const namesAtOnce = 50;

/**
 * The edge hosts that this laptop registers: sent when the console is open, and while a page is seen looked for every
 * `lookMs` until they have called in.
 */
export function createRegistrations(
  deps: Omit<RegisterDeps, 'pairingKeys'> & {
    /** Null: no console was ever chosen. */
    readonly goal: () => Goal | null;
    /** Between two looks for those that have not called in. */
    readonly lookMs: number;
  },
): Registrations {
  const { book, scope, goal } = deps;
  const pairingKeys = new Map<string, string>();
  const { drive } = createRegister({ ...deps, pairingKeys });
  let wasOpen = false;
  let attendedAt = Number.NEGATIVE_INFINITY;
  let looking = false;

  const forgetKeys = (): void => {
    for (const id of pairingKeys.keys()) {
      const entry = book.get(id);
      if (!entry || !(canRetry(entry) || entry.state === 'sending')) pairingKeys.delete(id);
    }
  };
  const go = async (again: readonly string[] | 'all'): Promise<void> => {
    await drive(again);
    forgetKeys();
  };

  const lookFor = async (waiting: readonly RegistrationEntry[], at: Scope): Promise<void> => {
    const names = [...new Set(waiting.map(({ name, hostId }) => name ?? hostId))];
    for (let from = 0; from < names.length; from += namesAtOnce) {
      const hosts = await readEdgeHosts(at, names.slice(from, from + namesAtOnce));
      if (!isOk(hosts)) return;
      for (const { id, hostId } of waiting) {
        const host = hosts.ok.find((each) => each.id === hostId);
        if (host) await book.step(id, { is: 'listed', host });
      }
    }
  };

  /** Those that Palette has, project by project. */
  const look = async (): Promise<void> => {
    const at = scope();
    if (!isOk(at)) return;
    const created = book
      .list()
      .filter(({ state, endpoint }) => state === 'created' && isSameEndpoint(endpoint, at.ok.endpoint));
    for (const projectUid of new Set(created.map((entry) => entry.projectUid)))
      await lookFor(
        created.filter((entry) => entry.projectUid === projectUid),
        { ...at.ok, projectUid },
      );
  };

  const tick = async (): Promise<void> => {
    if (looking || performance.now() - attendedAt > attendedForMs) return;
    looking = true;
    try {
      await go('all');
      await look();
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void tick(), deps.lookMs);
  timer.unref();

  return {
    list: book.list,

    add: (hosts) => {
      const to = goal();
      if (!to) return fail('console-sign-in-needed');
      const refusal = checkDrafts(hosts)
        .flat()
        .find(({ weight }) => weight === 'refuses');
      if (refusal) return { error: refusal.fault };
      const open = scope();
      const entries = hosts.map(({ hostId: typed, name, tags, pairingKey }): RegistrationEntry => {
        const hostId = typed.trim();
        const known = book.byHostId(hostId, to.endpoint);
        // What is just being sent stays what it is.
        if (known?.state === 'sending') return known;
        const id = randomUUID();
        if (pairingKey !== null) pairingKeys.set(id, pairingKey);
        return {
          ...{ id, hostId, name: name || null, tags, ...to, hasPairingKey: pairingKey !== null },
          ...{ state: 'waiting', since: Date.now(), by: null, fault: isOk(open) ? null : open.error },
        };
      });
      book.add(entries);
      void go([]);
      return ok({ ids: entries.map(({ id }) => id) });
    },

    retry: (ids) => {
      const again = ids.filter((id) => {
        const entry = book.get(id);
        return entry !== null && canRetry(entry);
      });
      for (const id of again)
        if (book.get(id)?.state === 'refused') void book.step(id, { is: 'held', fault: null });
      void go(again);
    },

    remove: (ids) => {
      const sending = ids.map((id) => book.get(id)).find((entry) => entry?.state === 'sending');
      if (sending) return fail('busy', { host: sending.hostId });
      book.drop(ids);
      forgetKeys();
      return ok(null);
    },

    deleted: (hostId) => {
      const to = goal();
      const entry = to && book.byHostId(hostId, to.endpoint);
      if (entry && hasEnded(entry)) book.drop([entry.id]);
    },

    forgetAll: async () => {
      await book.forgetAll();
      forgetKeys();
    },

    attend: () => {
      attendedAt = performance.now();
    },

    check: () => {
      const isOpen = isOk(scope());
      if (isOpen && !wasOpen) void go('all');
      wasOpen = isOpen;
    },

    close: () => {
      clearInterval(timer);
    },
  };
}
