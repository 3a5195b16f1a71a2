import { isIP } from 'node:net';
import { Address4, Address6 } from 'ip-address';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

export const largestSweep = 65_536;

/** RFC 1918, link-local, shared (CGN) and loopback; for IPv6 unique local, link-local, loopback. */
const localRanges4 = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
].map((range) => new Address4(range));
const localRanges6 = ['fc00::/7', 'fe80::/10', '::1/128'].map((range) => new Address6(range));

const withoutZone = (address: string): string => address.replace(/%.*$/, '');

const isLocalNet = (net: Address4): boolean => localRanges4.some((range) => net.isInSubnet(range));

/** What may be asked without asking strangers: an IP address of a private, link-local, CGN or loopback range. */
export function isLocal(address: string): boolean {
  if (isIP(address) === 4) return isLocalNet(new Address4(address));
  if (isIP(address) !== 6) return false;
  const six = new Address6(withoutZone(address));
  if (six.is4()) return isLocalNet(six.to4());
  return localRanges6.some((range) => six.isInSubnet(range));
}

export const sizeOf = (subnet: Address4): number => 2 ** (32 - subnet.subnetMask);

/**
 * The addresses of what a technician types: an IPv4 CIDR of at most a /16 (network and broadcast address left out where
 * the net has them), or one IPv4 or IPv6 address. Public ones only when `publicToo`: `subnet-not-private` asks once.
 */
export function addressesOf(text: string, publicToo = false): Result<string[]> {
  const subnet = text.trim();
  const named = subnet.slice(0, 40);
  if (isIP(subnet) !== 0)
    return publicToo || isLocal(subnet) ? ok([subnet]) : fail('subnet-not-private', { subnet: named });
  if (/^[\da-f:.]*:[\da-f:.]*\/\d{1,3}$/i.test(subnet)) return fail('subnet-ipv6', { subnet: named });
  if (!/^[\d.]+\/\d{1,2}$/.test(subnet) || !Address4.isValid(subnet))
    return fail('subnet-invalid', { subnet: named });
  const net = new Address4(subnet);
  const size = sizeOf(net);
  if (size > largestSweep) return fail('subnet-too-large', { subnet, size });
  if (!publicToo && !isLocalNet(net)) return fail('subnet-not-private', { subnet });
  const start = net.startAddress().bigInt();
  const [skip, count] = size > 2 ? [1, size - 2] : [0, size];
  return ok(
    Array.from({ length: count }, (_, index) =>
      Address4.fromBigInt(start + BigInt(skip + index)).correctForm(),
    ),
  );
}
