import type { AddressOrigin } from '#shared/model/host.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Ask } from './sessions.ts';

/** Where the address a host is managed by may sit; most often on a NIC, so that is asked first. */
const places = [operations.nics, operations.bonds, operations.bridges, operations.vlans] as const;

const origins: Readonly<Record<string, AddressOrigin>> = { dhcp: 'dhcp', static: 'static' };

/** Some agents write the prefix length behind an address. */
const bare = (ip: string | undefined): string => ip?.split('/')[0] ?? '';

/**
 * Whether this host has `address` from DHCP or for good. Null where nothing tells: an agent without these operations, an
 * address translated on the way, another word. Nobody is accused on a guess.
 */
export async function readAddressOrigin(
  key: string,
  address: string,
  ask: Ask,
): Promise<AddressOrigin | null> {
  for (const place of places) {
    const reply = await ask(key, place);
    if (!('ok' in reply)) return null;
    const found = reply.ok.find(({ ip }) => bare(ip) === address);
    if (found) return origins[found.type?.toLowerCase() ?? ''] ?? null;
  }
  return null;
}
