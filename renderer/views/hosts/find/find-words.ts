import type { ListReading, OffReason, SweepNetwork } from '#shared/model/sweep.ts';

const offWords: Record<OffReason, string> = {
  containers: 'between containers on this laptop, edge hosts are not there',
  'virtual-machines': 'between virtual machines on this laptop, edge hosts are not there',
  vpn: 'a VPN: leads away from the site',
  radio: 'a direct radio link to another device',
  public: 'a public range: ask whose it is first',
};

/** Why it is not ticked by itself; null: a real one. */
export const offWord = ({ off }: SweepNetwork): string | null => off && `Off: ${offWords[off]}`;

const grouped = new Intl.NumberFormat('en');

export const networkWord = ({ subnets, interfaceName, addresses, size }: SweepNetwork): string =>
  `${subnets.join(', ')} · ${interfaceName} (${addresses.join(', ')}) · ${grouped.format(size)} addresses`;

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${grouped.format(count)} ${count === 1 ? one : many}`];

export const knownKeys = (list: ListReading): string[] =>
  list.ids.flatMap(({ key }) => (key === null ? [] : [key]));

export const unknownIds = (list: ListReading): string[] =>
  list.ids.flatMap(({ id, key }) => (key === null ? [id] : []));

/** `12 addresses · 3 known hosts · 2 IDs not found yet · 1 duplicate · 4 lines not understood`. */
export const readingWord = (list: ListReading): string =>
  [
    ...counted(list.addresses.length, 'address', 'addresses'),
    ...counted(knownKeys(list).length, 'known host', 'known hosts'),
    ...counted(unknownIds(list).length, 'ID not found yet', 'IDs not found yet'),
    ...counted(list.duplicates, 'duplicate', 'duplicates'),
    ...counted(list.junkCount, 'line not understood', 'lines not understood'),
  ].join(' · ') || 'Nothing in it yet';

/** Null when one of them is no port. */
export function portsIn(text: string): number[] | null {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const ports = words.map((word) => (/^\d{1,5}$/.test(word) ? Number(word) : 0));
  return ports.length > 0 && ports.length <= 8 && ports.every((port) => port >= 1 && port <= 65_535)
    ? [...new Set(ports)]
    : null;
}

export const subnetsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '');
