import type { HostRecord } from './host.ts';
import { byAddress, byWord } from './natural-order.ts';

/** `edge-` + 6 hex … 6 hex as one text node; the full ID is one click away (design §7). Short IDs stay whole. */
export function shortHostId(id: string): string {
  const dash = id.lastIndexOf('-') + 1;
  const tail = id.slice(dash);
  return /^[0-9a-f]{15,}$/i.test(tail) ? `${id.slice(0, dash)}${tail.slice(0, 6)}…${tail.slice(-6)}` : id;
}

/** `10.0.0.1:5080`, `[fe80::1]:5080`. */
export const hostPort = (address: string, port: number): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;

/** The two parts of HOST:PORT; null when it is no such text. */
export function splitHostPort(text: string): { address: string; port: number } | null {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const address = bracketed ?? plain;
  return address === undefined || Number(port) > 65_535 ? null : { address, port: Number(port) };
}

type Nameable = Pick<HostRecord, 'hostId' | 'address' | 'port'>;

/** What tells a host from all others: its edge host ID once signed in, else where it answers. */
export const hostKeyName = (host: Nameable): string => host.hostId ?? hostPort(host.address, host.port);

/** What a technician calls a host: the name he gave it, which need not be its alone, and what tells it from all others. */
export const hostLabel = (host: Nameable & Pick<HostRecord, 'note'>): string =>
  [...(host.note.name === '' ? [] : [host.note.name]), hostKeyName(host)].join(' · ');

/** As a technician looks for them on a list: those with a name of his by that, then the others by where they answer. */
export const byLabel = (a: Nameable & Pick<HostRecord, 'note'>, b: typeof a): number =>
  Number(a.note.name === '') - Number(b.note.name === '') ||
  byWord(a.note.name, b.note.name) ||
  byAddress(a, b);

/** A list people still read: the first few names, then how many more there are. */
export function nameList(names: readonly string[], most = 6): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
