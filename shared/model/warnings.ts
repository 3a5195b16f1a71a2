import type { ErrorCode } from '../contract/errors.ts';
import { byKey } from './by-id.ts';
import { durationWord } from './durations.ts';
import type { HostRecord } from './host.ts';
import { flawsOf, ownFindings } from './link-health.ts';
import { hostLabel, hostPort, nameList } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { isLinked } from './role.ts';

/** A minute is what people and browsers notice; certificates and cluster joins break on less than an hour. */
const notableSkewSeconds = 60;

export const isNotableSkew = (seconds: number): boolean => Math.abs(seconds) >= notableSkewSeconds;

/** `skew`: the host's clock minus this laptop's in seconds; null: not told. */
export const clockWarning = (host: string, skew: number | null): Fault[] =>
  skew === null || !isNotableSkew(skew)
    ? []
    : [fault('clock-skewed', { host, by: durationWord(skew), direction: skew > 0 ? 'ahead' : 'behind' })];

const movedWarning = (host: HostRecord): Fault[] =>
  host.movedFrom === null
    ? []
    : [
        fault(isLinked(host) ? 'linked-host-moved' : 'host-moved', {
          host: hostLabel(host),
          from: host.movedFrom,
          to: hostPort(host.address, host.port),
        }),
      ];

const addressesWarning = (host: HostRecord): Fault[] =>
  host.addresses.length < 2
    ? []
    : [fault('two-addresses', { host: hostLabel(host), addresses: host.addresses.join(', ') })];

/** vendor: Link Hosts: the IP address of a linked host cannot be changed. 169.254/16 is self-assigned (RFC 3927). */
function leaseWarning(host: HostRecord): Fault[] {
  const params = { host: hostLabel(host) };
  if (host.address.startsWith('169.254.')) return [fault('address-self-assigned', params)];
  return host.facts?.addressOrigin === 'dhcp' ? [fault('address-from-dhcp', params)] : [];
}

const mostNames = 6;

/** Doubts about who a host is. `all` gives the others their names. */
export function identityWarnings(host: HostRecord, all: readonly HostRecord[]): Fault[] {
  // A certificate that a whole image shares may stand on thousands: nobody reads more than the first few.
  const name = (key: string, place: number): string => {
    const other = place < mostNames ? byKey(all).get(key) : undefined;
    return other ? hostPort(other.address, other.port) : key;
  };
  return host.alarms.map(({ code, others }) =>
    fault(code, { host: hostLabel(host), others: nameList(others.map(name), mostNames) }),
  );
}

/** Doubts about whether a host stays where it is. */
export const addressWarnings = (host: HostRecord): Fault[] => [
  ...movedWarning(host),
  ...addressesWarning(host),
  ...leaseWarning(host),
];

/** What a technician should know of a host although nothing is refused. */
export const warningsOf = (host: HostRecord, all: readonly HostRecord[]): Fault[] => [
  ...identityWarnings(host, all),
  ...addressWarnings(host),
  ...flawsOf(ownFindings(host, all)),
  ...clockWarning(hostLabel(host), host.clockSkewSeconds),
];

const alarms: readonly ErrorCode[] = [
  'linked-host-moved',
  'ids-on-one-certificate',
  'id-on-two-certificates',
];

/** Work has to stop for it; any other warning can wait. */
export const isAlarm = ({ code }: Fault): boolean => alarms.includes(code);
