import pLimit from 'p-limit';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Place } from '../discovery/announced.ts';
import { probe } from '../discovery/probe.ts';
import { isLocal } from '../discovery/subnets.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Patience } from '../http/patience.ts';

const probesAtOnce = 4;
/** A peer that is off is asked again, but not with every look at its leader. */
const againAfterMs = 60_000;

/** Changes come in bursts, one look serves them all. */
const settleMs = 100;

/** Local UI's port, when the leader does not tell its peer's (vendor: `stylus.localUI.port`). */
const usualPort = 5080;

/** Places that one host may name in one visit: more than any group has. It must not choose what this laptop searches. */
const mostNamed = 1_000;

interface Named extends Place {
  /** Key of the host that names it. */
  readonly by: string;
}

/** The peers that signed-in hosts name and nobody has met: neither their ID nor their address is known. */
function unmetPeers(hosts: readonly HostRecord[]): Named[] {
  const ids = new Set(hosts.map(({ hostId }) => hostId));
  const places = new Set(hosts.flatMap((host) => host.addresses.map((each) => hostPort(each, host.port))));
  return hosts
    .filter(isSignedIn)
    .flatMap(({ key, link }) =>
      // N hosts name N peers each, and most often all of them are known.
      (link?.peers ?? [])
        .filter(({ id, ip }) => !ids.has(id) && isLocal(ip))
        .map(({ ip, port }) => ({ by: key, address: ip, port: port ?? usualPort })),
    )
    .filter(({ address, port }) => !places.has(hostPort(address, port)));
}

export interface PeerFinder {
  /** Call whenever the hosts have changed. */
  check(): void;
  close(): Promise<void>;
}

/**
 * Meets the peers of signed-in hosts by itself: probed, listed, vouched for by nobody. Local ranges only, few at a time,
 * each at most once a minute until it answers, and no more of them than a group has; one that was met and then forgotten is not fetched back.
 */
export function createPeerFinder(deps: {
  registry: Registry;
  patience: Patience;
  now?: () => number;
}): PeerFinder {
  const { registry, patience, now = Date.now } = deps;
  const abort = new AbortController();
  const limit = pLimit(probesAtOnce);
  const nextTry = new Map<string, number>();
  const under = new Set<Promise<void>>();
  const namedBy = new Map<string, Set<string>>();

  const mayName = (by: string, place: string): boolean => {
    const places = namedBy.get(by) ?? new Set();
    namedBy.set(by, places);
    return places.has(place) || (places.size < mostNamed && places.add(place).size > 0);
  };

  const isClosed = (): boolean => abort.signal.aborted;

  const meet = async (place: Place): Promise<void> => {
    if (isClosed()) return;
    const finding = await probe(place, patience, abort.signal);
    if (isClosed() || finding.kind !== 'edge-host') return;
    nextTry.set(hostPort(place.address, place.port), Infinity);
    registry.sight({ ...finding, source: 'peer' });
  };

  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    timer = null;
    const hosts = registry.list();
    for (const host of hosts)
      for (const address of host.addresses) nextTry.set(hostPort(address, host.port), Infinity);
    for (const place of unmetPeers(hosts)) {
      const key = hostPort(place.address, place.port);
      if ((nextTry.get(key) ?? 0) > now() || !mayName(place.by, key)) continue;
      nextTry.set(key, now() + againAfterMs);
      const meeting = limit(() => meet(place)).finally(() => under.delete(meeting));
      under.add(meeting);
    }
  };

  return {
    check: () => {
      if (!isClosed()) timer ??= setTimeout(look, settleMs).unref();
    },
    close: async () => {
      abort.abort();
      if (timer) clearTimeout(timer);
      await Promise.all(under);
    },
  };
}
