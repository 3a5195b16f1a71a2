import type { ErrorCode } from '#shared/contract/errors.ts';
import type { HostRecord, Source } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';

const sources: Record<Source, string> = {
  demo: 'Demo',
  typed: 'Typed',
  sweep: 'Sweep',
  list: 'List',
  mdns: 'Announced',
  peer: 'Linked host',
  pin: 'Remembered',
};

const sourceWords = (host: HostRecord): string => host.sources.map((source) => sources[source]).join(', ');

/** Old agents do not tell their mode (domain §4). */
export const modeWord = (host: HostRecord): string => {
  if (host.facts?.managementMode === 'local') return 'Local';
  return host.facts?.managementMode === 'central' ? 'Central' : '–';
};

const warnings: Partial<Record<ErrorCode, string>> = {
  'certificate-shared': 'Same certificate as another host',
  'ids-on-one-certificate': 'Same certificate, other ID',
  'id-on-two-certificates': 'Same ID as another host',
  'two-addresses': 'Two addresses',
  'moved-perhaps': 'Moved, or a clone',
  'host-moved': 'Address has changed',
  'linked-host-moved': 'Linked host has moved',
  'link-follower-only': 'Half-unlinked',
  'link-leader-only': 'Half-unlinked followers',
  'link-elsewhere': 'Stale links',
  'link-leader-follows': 'Stale link',
  'link-moved': 'Linked at another address',
  'clock-skewed': 'Clock is off',
  'address-from-dhcp': 'Address from DHCP',
  'address-self-assigned': 'Self-assigned address',
  'network-differs': 'Not in the leader’s network',
  'clock-off-leader': 'Clock differs from the leader’s',
};

export const warningWord = ({ code }: Fault): string => warnings[code] ?? 'Look closer';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** `14:05`, with the day when that was not today. */
const timeWord = (at: number): string => {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`;
};

const lastSeenWord = ({ lastSeen }: HostRecord): string =>
  lastSeen === 0 ? 'never seen' : `seen ${timeWord(lastSeen)}`;

/** Where it was heard of; of one that does not answer when it was last seen. */
export const seenWord = (host: HostRecord): string => {
  if (host.reach.state !== 'reachable') return lastSeenWord(host);
  return host.isNew ? `New · ${sourceWords(host)}` : sourceWords(host);
};
