import pLimit from 'p-limit';
import { isSignedIn } from '#shared/model/host.ts';
import type { ReadDeps } from './reader.ts';
import { readHost } from './reader.ts';
import { hostsAtOnce } from './side-by-side.ts';

export interface Watch {
  /** Reads these hosts now (all signed-in ones without keys); answers when they have been read. */
  refresh(keys?: readonly string[]): Promise<void>;
  /** The same in a moment, when what has just been done to these hosts is over; nobody waits for it. */
  refreshSoon(keys: readonly string[]): void;
  close(): void;
}

const everyMs = 5_000;
const soonMs = 250;

/**
 * Keeps signed-in hosts fresh. One round at a time: a slow site stretches the interval instead of piling up requests,
 * and a host that is read already is not read twice.
 */
export function createWatch(deps: ReadDeps): Watch {
  const limit = pLimit(hostsAtOnce);
  const reading = new Map<string, Promise<unknown>>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const read = (key: string): Promise<unknown> => {
    const under = reading.get(key);
    if (under) return under;
    // After `close` those still waiting end unread: their callers must not wait for ever.
    const started = limit(async () => (closed ? key : readHost(key, deps))).finally(() =>
      reading.delete(key),
    );
    reading.set(key, started);
    return started;
  };

  const refresh: Watch['refresh'] = async (keys) => {
    const wanted = keys ?? deps.registry.list().map((host) => host.key);
    const signedIn = wanted.filter((key) => {
      const host = deps.registry.get(key);
      return host !== null && isSignedIn(host);
    });
    await Promise.all(signedIn.map(read));
  };

  const next = (): void => {
    if (closed) return;
    timer = setTimeout(() => void refresh().then(next, next), everyMs);
    timer.unref();
  };
  next();

  return {
    refresh,
    refreshSoon: (keys) => {
      setTimeout(() => void refresh(keys), soonMs).unref();
    },
    close: () => {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };
}
