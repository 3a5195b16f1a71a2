import { networkInterfaces } from 'node:os';
import { Address4 } from 'ip-address';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { SweepSuggestion } from '#shared/model/sweep.ts';

export const largestSweep = 65_536;

/** RFC 1918, link-local, shared (CGN) and loopback: what may be swept without asking strangers. */
const localRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
].map((range) => new Address4(range));

const isLocal = (net: Address4): boolean => localRanges.some((range) => net.isInSubnet(range));

const sizeOf = (subnet: Address4): number => 2 ** (32 - subnet.subnetMask);

/** Host addresses of a CIDR, network and broadcast address left out where the net has them. IPv4, at most a /16. */
export function addressesOf(text: string): Result<string[]> {
  const subnet = text.trim();
  if (!/^[\d.]+\/\d{1,2}$/.test(subnet) || !Address4.isValid(subnet))
    return fail('subnet-invalid', { subnet: subnet.slice(0, 40) });
  const net = new Address4(subnet);
  const size = sizeOf(net);
  if (size > largestSweep) return fail('subnet-too-large', { subnet, size });
  if (!isLocal(net)) return fail('subnet-not-private', { subnet });
  const start = net.startAddress().bigInt();
  const [skip, count] = size > 2 ? [1, size - 2] : [0, size];
  return ok(
    Array.from({ length: count }, (_, index) =>
      Address4.fromBigInt(start + BigInt(skip + index)).correctForm(),
    ),
  );
}

/** The local networks this laptop is in, largest first cut to a size that ends soon: a /16 interface offers its own /24. */
export function suggestSubnets(interfaces = networkInterfaces()): SweepSuggestion[] {
  return Object.entries(interfaces).flatMap(([interfaceName, addresses]) =>
    (addresses ?? [])
      .filter((each) => each.family === 'IPv4' && !each.internal && isLocal(new Address4(each.address)))
      .map((each) => {
        const mask = Math.max(new Address4(each.cidr ?? each.address).subnetMask, 24);
        const net = new Address4(`${each.address}/${String(mask)}`);
        return {
          interfaceName,
          address: each.address,
          subnet: `${net.startAddress().correctForm()}/${String(mask)}`,
          size: sizeOf(net),
        };
      }),
  );
}
