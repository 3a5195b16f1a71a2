import type { HostRecord } from './host.ts';
import type { Details, JournalEntry } from './journal.ts';
import type { Role } from './role.ts';
import { isInCluster, leadersOf, roleOf } from './role.ts';

/** What a host was at one moment, in words that stay readable in a file. */
export interface HostState {
  readonly role: Role;
  /** Edge host IDs of those it follows, in the order of the alphabet: one, or with a cluster several. */
  readonly leaders: readonly string[];
  /** vendor: Linked Edge Hosts, column **Status**. */
  readonly status: 'Ready' | 'In-Use';
}

/** Null until the host has told who it is, what it is and whom it is linked to: half of that would be a wrong state. */
export function hostStateOf(host: HostRecord): HostState | null {
  if (host.hostId === null || !host.facts || !host.link) return null;
  const role = roleOf(host);
  const leaders = role === 'follower' ? leadersOf(host).map(({ id }) => id) : [];
  return { role, leaders: leaders.sort(), status: isInCluster(host) ? 'In-Use' : 'Ready' };
}

/** The details of a journal line `host-state`. */
export const stateDetails = ({ role, leaders, status }: HostState): Details => ({
  role,
  status,
  ...(leaders.length > 0 ? { leader: leaders.join(' ') } : {}),
});

/** `standalone`, `follower of edge-…`, `leader, In-Use`: one state as people say it. `name` shortens an ID. */
export function stateWord({ details }: Pick<JournalEntry, 'details'>, name = (id: string) => id): string {
  const { role = 'unknown', leader, status = 'Ready' } = details;
  const of = leader === undefined ? '' : ` of ${leader.split(' ').map(name).join(', ')}`;
  return `${role}${of}${status === 'Ready' ? '' : `, ${status}`}`;
}

export interface HostChange {
  readonly hostId: string;
  /** HOST:PORT where it was read last. */
  readonly address: string | null;
  /** Journal lines: as read first, and as read last. */
  readonly before: JournalEntry;
  readonly after: JournalEntry;
}

export interface BeforeAfter {
  readonly changed: readonly HostChange[];
  readonly unchanged: readonly HostChange[];
}

/** What a visit made of its hosts: the first `host-state` line of each against its last. */
export function beforeAfter(entries: readonly JournalEntry[]): BeforeAfter {
  const hosts = new Map<string, HostChange>();
  for (const entry of entries) {
    const { kind, hostId, address } = entry;
    if (kind !== 'host-state' || hostId === null) continue;
    hosts.set(hostId, { hostId, address, before: hosts.get(hostId)?.before ?? entry, after: entry });
  }
  const all = [...hosts.values()];
  const isSame = ({ before, after }: HostChange): boolean => stateWord(before) === stateWord(after);
  return { changed: all.filter((host) => !isSame(host)), unchanged: all.filter(isSame) };
}
