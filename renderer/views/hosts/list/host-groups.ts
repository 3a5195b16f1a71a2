import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { byWord } from '#shared/model/natural-order.ts';
import { networkOf } from '#shared/model/network.ts';
import { leaderOf, roleOf } from '#shared/model/role.ts';
import type { GroupLine, Grouping, ListLine } from './list-line.ts';

interface Place {
  readonly id: string;
  readonly word: string;
  /** Groups of one rank are in order of their words. */
  readonly rank: number;
}

const named = (word: string): Place => ({ id: word, word, rank: 0 });
/** Those that have no such thing come last. */
const without = (word: string): Place => ({ id: '', word, rank: 1 });

/** In the order in which a technician takes them up. */
const states: readonly (readonly [word: string, isSo: (host: HostRecord) => boolean])[] = [
  ['Lost', ({ reach }) => reach.state === 'lost'],
  ['Certificate changed', ({ trust }) => trust.state === 'changed'],
  ['Not trusted', ({ trust }) => trust.state === 'new'],
  ['Not signed in', (host) => !isSignedIn(host)],
  ['Not linked', (host) => roleOf(host) === 'standalone'],
  ['Linked', () => true],
];

function stateOf(host: HostRecord): Place {
  const rank = states.findIndex(([, isSo]) => isSo(host));
  return { ...named(states[rank]?.[0] ?? ''), rank };
}

type NameOf = (hostId: string) => string;

function leaderPlace(host: HostRecord, nameOf: NameOf): Place {
  const id = roleOf(host) === 'leader' ? host.hostId : (leaderOf(host)?.id ?? null);
  return id === null ? without('No leader, or not known') : { ...named(nameOf(id)), id };
}

const places: Record<Exclude<Grouping, 'none'>, (host: HostRecord, nameOf: NameOf) => Place> = {
  leader: leaderPlace,
  state: stateOf,
  // The first of its labels: a row stands in one place only.
  label: ({
    note: {
      labels: [label],
    },
  }) => (label === undefined ? without('No label') : named(label)),
  network: (host) => {
    const network = networkOf(host);
    return network === null ? without('Network not known') : named(network);
  },
};

/**
 * The rows of the list, each group under a head of its own; hosts keep the order given. `closed`: keys of the groups whose
 * hosts are not shown. `nameOf`: what a leader is called.
 */
export function listLines(
  hosts: readonly HostRecord[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
  nameOf: NameOf,
): readonly ListLine[] {
  if (grouping === 'none') return hosts;
  const groups = new Map<string, { place: Place; hosts: HostRecord[] }>();
  for (const host of hosts) {
    const place = places[grouping](host, nameOf);
    const group = groups.get(place.id) ?? { place, hosts: [] };
    group.hosts.push(host);
    groups.set(place.id, group);
  }
  return [...groups.values()]
    .sort(({ place: a }, { place: b }) => a.rank - b.rank || byWord(a.word, b.word))
    .flatMap(({ place, hosts: members }): readonly ListLine[] => {
      const key = `${grouping} ${place.id}`;
      const open = !closed.has(key);
      const head: GroupLine = { key, word: place.word, members, open };
      return open ? [head, ...members] : [head];
    });
}
