import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import type { HostRef } from '#shared/model/operation.ts';
import type { Registry } from '../hosts/registry.ts';

type Known = Pick<Registry, 'get' | 'byId' | 'list'>;

/** `key` may be an edge host ID where there is no record. */
export function refOf({ get }: Known, key: string): HostRef {
  const host = get(key);
  return host
    ? { hostId: host.hostId, address: hostPort(host.address, host.port) }
    : { hostId: key, address: null };
}

const isAt = ({ addresses, port }: HostRecord, place: string | null): boolean =>
  addresses.some((address) => hostPort(address, port) === place);

/** By its ID; by the place only as long as one of the two has none: another ID there is another machine. */
export const hostOf = ({ byId, list }: Known, { hostId, address }: HostRef): HostRecord | null =>
  (hostId === null ? null : byId(hostId)) ??
  list().find((host) => isAt(host, address) && (host.hostId === null || hostId === null)) ??
  null;

export const keyOf = (known: Known, ref: HostRef): string =>
  hostOf(known, ref)?.key ?? ref.hostId ?? ref.address ?? '';

/** What a technician calls it. */
export const labelOf = ({ get }: Known, key: string): string => {
  const host = get(key);
  return host ? hostLabel(host) : key;
};
