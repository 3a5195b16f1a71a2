import { setMaxListeners } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Patience } from '../http/patience.ts';
import type { Place } from './announced.ts';
import type { Target } from './dialler.ts';
import { createDialler } from './dialler.ts';
import type { Link } from './links.ts';
import { createLinks } from './links.ts';
import type { Neighbours } from './neighbours.ts';
import { knownNeighbours } from './neighbours.ts';
import { createPace } from './pace.ts';
import type { Finding } from './probe.ts';
import { probe } from './probe.ts';

const callsAtOnce = 1_200;
const probesAtOnce = 64;
/** Where everything accepts (a gateway), new calls wait for those that stand. */
const mostAccepted = 256;
const tickMs = 10;

export interface SweepEvents {
  /** What stands at an address, as soon as it is known. */
  found: (finding: Finding) => void;
  /** So many more places are done with, dead ones included. */
  tried: (count: number) => void;
}

/** Every address at every port, without a list of them: a /16 at ten ports is 650,000 places. */
export const everyPlace = (addresses: readonly string[], ports: readonly number[]): Iterable<Place> => ({
  *[Symbol.iterator]() {
    for (const address of addresses) for (const port of ports) yield { address, port };
  },
});

/** Those that this laptop talked with already come first: their hosts are on screen while the dead are waited for. */
function* inOrder(
  places: Iterable<Place>,
  neighbours: Neighbours,
  linkOf: (address: string) => Link,
): Generator<Target, undefined> {
  for (const known of [true, false])
    for (const place of places)
      if ((neighbours.get(place.address) === 'known') === known)
        yield { ...place, link: linkOf(place.address), failedHere: 0 };
  return undefined;
}

/**
 * Tries every place once and reports what answers as it answers; what only accepts is named too. The
 * connection that found a host goes on to identify it. Ends early, without error and without a socket left, when `signal`
 * aborts.
 */
export async function sweep(
  places: Iterable<Place>,
  patience: Patience,
  on: SweepEvents,
  signal: AbortSignal,
): Promise<void> {
  // Every probe listens to it; a hundred are no leak.
  setMaxListeners(0, signal);
  const pace = createPace();
  const order = inOrder(places, await knownNeighbours(), createLinks(patience.connectMs));
  const failedHere: Target[] = [];
  const identify = pLimit(probesAtOnce);
  let next = take();
  let atOnce = callsAtOnce;
  let done = 0;

  function take(): Target | undefined {
    return failedHere.shift() ?? order.next().value;
  }
  const accepted = (target: Target, socket: Socket): void => {
    const work = identify(async () => {
      const finding = await probe(target, patience, signal, socket);
      if (finding.kind !== 'silent') on.found(finding);
      done += 1;
    });
    void work.catch(() => undefined);
  };
  const dialler = createDialler(pace, {
    accepted,
    dead: () => (done += 1),
    again: (target) => {
      failedHere.push(target);
      atOnce = Math.max(32, Math.min(atOnce, dialler.size()));
    },
  });
  const isBusy = (): boolean => dialler.size() + identify.activeCount + identify.pendingCount > 0;
  const dialMore = (): void => {
    while (
      (next ??= take()) &&
      dialler.size() < atOnce &&
      identify.pendingCount < mostAccepted &&
      pace.allows(next.link.onLink)
    ) {
      dialler.dial(next);
      next = undefined;
    }
  };
  do {
    if (signal.aborted) dialler.close();
    else dialMore();
    if (next !== undefined || isBusy()) await wait(tickMs);
    pace.tick();
    dialler.tick();
    if (done > 0) on.tried(done);
    done = 0;
    if (!signal.aborted) next ??= take();
  } while (isBusy() || (next !== undefined && !signal.aborted));
}
