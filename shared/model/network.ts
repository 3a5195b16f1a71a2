import { Address4 } from 'ip-address';
import type { HostRecord, Nic } from './host.ts';
import { oncePerRecord } from './once-per-record.ts';

/** Some agents write the prefix length behind an address. */
const bare = (ip: string): string => ip.split('/')[0] ?? '';

/**
 * The IPv4 network of one NIC; null where it cannot be read. `subnet` is a free string in the vendor's document (v1Nic):
 * `255.255.255.0`, `24`, `/24` and `10.0.0.0/24` are all understood.
 */
function networkOfNic({ ip, subnet }: Nic): Address4 | null {
  try {
    if (subnet.includes('.') && !subnet.includes('/')) return Address4.fromAddressAndMask(bare(ip), subnet);
    const prefix = subnet.split('/').at(-1) ?? '';
    return prefix === '' ? null : new Address4(`${bare(ip)}/${prefix}`);
  } catch {
    return null;
  }
}

/** Where other hosts call it: the address it is known by if that is its own, else (translated) that of its default NIC. */
export function ownAddress({ address, facts }: HostRecord): string {
  const nics = facts?.nics ?? [];
  if (nics.length === 0 || nics.some(({ ip }) => bare(ip) === address)) return address;
  const [nic] = nics.filter(({ isDefault }) => isDefault);
  return nic ? bare(nic.ip) : address;
}

/** The network that other hosts reach it in, in CIDR form (`10.0.0.0/24`); null: not told. */
export const networkOf = oncePerRecord((host: HostRecord): string | null => {
  const nic = host.facts?.nics.find(({ ip }) => bare(ip) === ownAddress(host));
  const network = nic && networkOfNic(nic);
  return network ? `${network.startAddress().correctForm()}/${network.subnetMask}` : null;
});

/** Whether one of the host's own networks holds the address of the other; null: not told. */
export function isInNetworkWith(host: HostRecord, other: HostRecord): boolean | null {
  const networks = (host.facts?.nics ?? []).flatMap((nic) => networkOfNic(nic) ?? []);
  const address = ownAddress(other);
  if (networks.length === 0 || !Address4.isValid(address)) return null;
  const at = new Address4(address);
  return networks.some((network) => at.isInSubnet(network));
}
