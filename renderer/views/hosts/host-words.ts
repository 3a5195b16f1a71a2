import type { ErrorCode } from '#shared/contract/errors.ts';
import type { HostRecord, Source } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';

const sources: Record<Source, string> = {
  demo: 'Demo',
  typed: 'Typed',
  sweep: 'Sweep',
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
  'id-on-two-certificates': 'Same ID as another host',
  'clock-skewed': 'Clock is off',
};

export const warningWord = ({ code }: Fault): string => warnings[code] ?? 'Look closer';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Where it was heard of; of a lost one when it was last seen. */
export const seenWord = (host: HostRecord): string =>
  host.reach.state === 'lost' ? `seen ${clock.format(host.lastSeen)}` : sourceWords(host);
