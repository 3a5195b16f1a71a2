import type { HostRecord } from './host.ts';
import type { Details, JournalEntry } from './journal.ts';
import type { Role } from './role.ts';
import type { SentContent } from './sent-content.ts';
import { sentContent } from './sent-content.ts';
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
  /** The last bundle that it got; null: none in this visit. */
  readonly content: SentContent | null;
}

export interface BeforeAfter {
  readonly changed: readonly HostChange[];
  readonly unchanged: readonly HostChange[];
}

/** Host by host the last bundle that came to it, by the lines of the runs that sent one. */
function contentByHost(entries: readonly JournalEntry[]): ReadonlyMap<string | null, SentContent> {
  const sent = new Map<string | undefined, SentContent>();
  const got = new Map<string | null, SentContent>();
  for (const { kind, hostId, details } of entries) {
    const content = sentContent(details);
    if (content) sent.set(details['run'], content);
    const bundle = kind === 'outcome' && details['end'] === 'done' ? sent.get(details['run']) : undefined;
    if (bundle) got.set(hostId, bundle);
  }
  return got;
}

/** What a visit made of its hosts: the first `host-state` line of each against its last, and the content it was sent. */
export function beforeAfter(entries: readonly JournalEntry[]): BeforeAfter {
  const hosts = new Map<string, HostChange>();
  const contents = contentByHost(entries);
  for (const entry of entries) {
    const { kind, hostId, address } = entry;
    if (kind !== 'host-state' || hostId === null) continue;
    const before = hosts.get(hostId)?.before ?? entry;
    hosts.set(hostId, { hostId, address, before, after: entry, content: contents.get(hostId) ?? null });
  }
  const all = [...hosts.values()];
  const isSame = ({ before, after, content }: HostChange): boolean =>
    content === null && stateWord(before) === stateWord(after);
  return { changed: all.filter((host) => !isSame(host)), unchanged: all.filter(isSame) };
}
