import { createSocket } from 'node:dgram';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Address4, Address6 } from 'ip-address';
import type { Way } from '#shared/model/diagnosis.ts';

const bare = (ip: string): string => ip.replace(/%.*$/, '');

const isIn = (ip: string, cidr: string): boolean =>
  isIP(ip) === 6
    ? Address6.isValid(cidr) && new Address6(bare(ip)).isInSubnet(new Address6(cidr))
    : Address4.isValid(cidr) && new Address4(ip).isInSubnet(new Address4(cidr));

/** This laptop's address on the way there. "Connecting" a UDP socket only asks the routing table; nothing is sent. */
function sourceFor(ip: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket(isIP(ip) === 6 ? 'udp6' : 'udp4');
    const end = (from: string | null): void => {
      socket.close();
      resolve(from);
    };
    socket.once('error', () => {
      end(null);
    });
    // Any port: none is spoken to.
    socket.connect(9, ip, () => {
      end(socket.address().address);
    });
  });
}

/** How a packet would get from this laptop to `ip`; asks this laptop only. */
export async function wayTo(ip: string): Promise<Way> {
  const own = Object.entries(networkInterfaces()).flatMap(([adapter, addresses]) =>
    (addresses ?? []).map(({ address, cidr, internal, family }) => ({
      adapter,
      address,
      cidr: cidr ?? address,
      internal,
      family,
    })),
  );
  const family = isIP(ip) === 6 ? 'IPv6' : 'IPv4';
  const alike = own.filter((each) => each.family === family);
  return {
    from: await sourceFor(ip),
    adapter: alike.find(({ cidr }) => isIn(ip, cidr))?.adapter ?? null,
    isOwn: alike.some(({ address, internal }) => address === bare(ip) && !internal),
    networks: alike.filter(({ internal }) => !internal).map(({ cidr, adapter }) => `${cidr} (${adapter})`),
  };
}
