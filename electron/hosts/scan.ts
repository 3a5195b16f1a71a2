import type { HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import type { Records } from './identity.ts';

/** A scan under way; `end` is called with every HOST:PORT that was tried, and not at all when it was cut short. */
export interface Scan {
  end(tried: ReadonlySet<string>): void;
}

/** What a scan that began at `since` says of the hosts it should have met: new, or gone. Milliseconds of this laptop. */
export function afterScan(
  records: Records,
  scan: { tried: ReadonlySet<string>; since: number; now: number },
): Records {
  const look = (host: HostRecord): HostRecord => {
    if (!host.addresses.some((address) => scan.tried.has(hostPort(address, host.port)))) return host;
    if (host.lastSeen >= scan.since)
      return host.firstSeen >= scan.since && !host.isNew ? { ...host, isNew: true } : host;
    if (host.reach.state === 'lost') return host;
    const why = fault('host-gone', { host: hostPort(host.address, host.port) });
    return { ...host, reach: { state: 'lost', fault: why, since: scan.now } };
  };
  return records.map(look);
}

export const withoutNews = (records: Records): Records =>
  records.map((host) => (host.isNew ? { ...host, isNew: false } : host));
