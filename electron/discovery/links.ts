import { BlockList, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Where nothing has answered yet, nobody knows how slow the way is. */
const unheardMs = 2_000;
/** Four round trips, but a LAN's host may also be busy for a moment. */
const leastMs = 500;
const mostMs = 3_000;

/** A way out of this laptop: one per interface with addresses of its own, and one for all that goes through a router. */
export interface Link {
  /** Its hosts are asked for by ARP: the address is in a network of one of this laptop's interfaces. */
  readonly onLink: boolean;
  /** How long to wait for an answer, in milliseconds; follows what has been heard. */
  patienceMs(): number;
  /** Something answered, were it a refusal, after so many milliseconds. */
  heard(ms: number): void;
}

function createLink(onLink: boolean, capMs: number): Link {
  let slowestMs: number | null = null;
  return {
    onLink,
    patienceMs: () =>
      Math.min(capMs, slowestMs === null ? unheardMs : Math.min(mostMs, Math.max(leastMs, 4 * slowestMs))),
    heard: (ms) => {
      // One slow answer among many fades.
      slowestMs = Math.max(ms, (slowestMs ?? 0) * 0.9);
    },
  };
}

/** Each link keeps its own time: a fast LAN says nothing about a radio link beside it. */
export function createLinks(capMs: number, interfaces = networkInterfaces()): (address: string) => Link {
  const routed = createLink(false, capMs);
  const links = Object.values(interfaces).flatMap((addresses) => {
    const nets = new BlockList();
    for (const { address, cidr, family, internal } of addresses ?? [])
      if (family === 'IPv4' && !internal) nets.addSubnet(address, Number(cidr?.split('/')[1] ?? 32), 'ipv4');
    return nets.rules.length > 0 ? [{ nets, link: createLink(true, capMs) }] : [];
  });
  return (address) =>
    (isIPv4(address) ? links.find(({ nets }) => nets.check(address, 'ipv4'))?.link : undefined) ?? routed;
}
