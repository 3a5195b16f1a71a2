import { createHash } from 'node:crypto';
import { openQueueBook } from '#electron/registration/queue/book.ts';
import { edgeHostPerformer } from '#electron/registration/queue/kinds/edge-host.ts';
import { pairingPerformer } from '#electron/registration/queue/kinds/pairing.ts';
import { tokenPerformer } from '#electron/registration/queue/kinds/token.ts';
import type { QueueScope } from '#electron/registration/queue/performer.ts';
import type { Queue } from '#electron/registration/queue/queue.ts';
import { createQueue } from '#electron/registration/queue/queue.ts';
import type { Making } from '#electron/vault/sealed.ts';
import type { QueueDraft, QueueEntry } from '#shared/model/queue.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

export const hostDraft = (
  hostId: string,
  pairingKey: string | null = null,
): Extract<QueueDraft, { kind: 'edge-host' }> => ({
  ...{ kind: 'edge-host', hostId, name: null, tags: [], pairingKey },
});

/** What is tested with it is not how long a guess takes. */
export const quickly: Making = {
  price: { logN: 14, r: 8, p: 1 },
  derive: (...of) => Promise.resolve(createHash('sha256').update(JSON.stringify(of)).digest()),
};

export const must = <T>(result: Result<T>): T => {
  if ('ok' in result) return result.ok;
  throw new Error(result.error.code);
};

export interface Laptop {
  readonly queue: Queue;
  readonly lines: readonly string[];
  /** Signs in to the console, or out of it. */
  online(isOn: boolean): void;
  /** The list when it has come to that. */
  until(test: (all: readonly QueueEntry[]) => boolean): Promise<readonly QueueEntry[]>;
  states(): readonly string[];
  /** All of a sudden: of what is not on its way to the disk yet nothing is left. Settles when nothing is on its way. */
  die(): Promise<unknown>;
}

/** A queue over a console, signed out; `dir` null: nothing of it is kept. */
export async function queueLaptop(
  name: string,
  scope: QueueScope,
  dir: string | null = null,
): Promise<Laptop> {
  let isOn = false;
  let isDead = false;
  const listeners = new Set<() => void>();
  const lines: string[] = [];
  const told = {
    onChange: () => {
      for (const listener of listeners) listener();
    },
    write: ({ kind }: { kind: string }) => void lines.push(kind),
  };
  const book = await openQueueBook({
    ...{ dir: dir ?? '/nowhere', remember: dir !== null, ...told },
    isLost: () => isDead,
    onTrouble: ({ code }) => {
      if (!isDead) throw new Error(code);
    },
  });
  const queue = createQueue({
    ...{
      book,
      laptop: name,
      write: told.write,
      projects: () => [],
      isAway: () => false,
      lookMs: 3_600_000,
      making: quickly,
    },
    performers: {
      'edge-host': edgeHostPerformer,
      token: tokenPerformer,
      pairing: pairingPerformer(() => {
        throw new Error('this console has no review');
      }),
    },
    scope: () => (isOn ? ok(scope) : fail('console-sign-in-needed')),
    goal: () => ({ endpoint: 'palette.test', project: { uid: 'p1', name: null } }),
  });
  return {
    ...{ queue, lines },
    online: (next) => {
      isOn = next;
      queue.check();
    },
    until: (test) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!test(queue.list())) return;
          listeners.delete(look);
          resolve(queue.list());
        };
        listeners.add(look);
        look();
      }),
    die: () => {
      const begun = book.drop([]);
      isDead = true;
      return begun;
    },
    states: () => queue.list().map(({ state }) => state),
  };
}
