import pLimit from 'p-limit';
import { isSignedIn } from '#shared/model/host.ts';
import type { Depth, ReadDeps } from './reader.ts';
import { readHost } from './reader.ts';
import { hostsAtOnce } from './side-by-side.ts';

export interface Watch {
  /** Reads these hosts now (all signed-in ones without keys), all of them unless told; answers when they have been read. */
  refresh(keys?: readonly string[], depth?: Depth): Promise<void>;
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
export function createWatch(deps: ReadDeps & { isBusy: (key: string) => boolean }): Watch {
  const limit = pLimit(hostsAtOnce);
  const reading = { all: new Map<string, Promise<unknown>>(), rules: new Map<string, Promise<unknown>>() };
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const read = (key: string, depth: Depth): Promise<unknown> => {
    const under = reading.all.get(key) ?? reading[depth].get(key);
    if (under) return under;
    // After `close` those still waiting end unread: their callers must not wait for ever.
    const started = limit(async () => (closed ? key : readHost(key, deps, depth))).finally(() =>
      reading[depth].delete(key),
    );
    reading[depth].set(key, started);
    return started;
  };

  const refresh: Watch['refresh'] = async (keys, depth = 'all') => {
    const wanted = keys ?? deps.registry.list().map((host) => host.key);
    const signedIn = wanted.filter((key) => {
      const host = deps.registry.get(key);
      return host !== null && isSignedIn(host);
    });
    await Promise.all(signedIn.map((key) => read(key, depth)));
  };

  /** Who works on a host reads it as the work needs; a second reader would only hold all of them up. */
  const idle = (): string[] => deps.registry.list().flatMap(({ key }) => (deps.isBusy(key) ? [] : [key]));

  const next = (): void => {
    if (closed) return;
    timer = setTimeout(() => void refresh(idle()).then(next, next), everyMs);
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
