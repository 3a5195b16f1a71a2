import type { HostRecord } from './host.ts';
import { hostLabel } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** Why nothing secret may go to this host; null when it shows the certificate that was vouched for. */
export function whyNotTrusted(host: HostRecord): Fault | null {
  const { trust } = host;
  const params = { host: hostLabel(host) };
  if (trust.state === 'new') return fault('host-unpinned', params);
  if (trust.state === 'pinned') return null;
  return fault(trust.expected ? 'certificate-unexpected' : 'host-changed', params);
}

/** What a technician types to vouch for a changed certificate: the edge host ID, or the address when there is none yet. */
export const nameToType = ({ hostId, address }: Pick<HostRecord, 'hostId' | 'address'>): string =>
  hostId ?? address;
