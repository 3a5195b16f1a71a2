import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which IPv4 addresses of the LAN this computer has a hardware address for; `asked`: it asked (ARP), nobody has answered. */
export type Neighbours = ReadonlyMap<string, 'known' | 'asked'>;

interface Source {
  /** `now`: cheap enough to be read again and again during a sweep; `slow`: a command, worth one look before it. */
  readonly from: { readonly now: string } | { readonly slow: readonly [string, ...string[]] };
  /** One line of it: address and hardware address, null when it is none. */
  readonly line: RegExp;
  /** How "nobody has answered" is spelt in place of the hardware address. */
  readonly unanswered: RegExp;
}

/** One row per system; every one is a list of lines. */
export const neighbourSources: Partial<Record<NodeJS.Platform, Source>> = {
  linux: {
    from: { now: '/proc/net/arp' },
    line: /^(?<ip>[\d.]+)\s+0x\S+\s+0x\S+\s+(?<mac>\S+)/,
    unanswered: /^00:00:00:00:00:00$/,
  },
  darwin: {
    from: { slow: ['arp', '-an'] },
    line: /^\S+ \((?<ip>[\d.]+)\) at (?<mac>\S+)/,
    unanswered: /^\(incomplete\)$/,
  },
  win32: {
    from: { slow: ['arp', '-a'] },
    line: /^\s+(?<ip>[\d.]+)\s+(?<mac>(?:[\da-f]{2}-){5}[\da-f]{2})\s/i,
    unanswered: /^(00-){5}00$/,
  },
};

/** Broadcast and multicast entries are nobody's. */
const isShared = (mac: string): boolean => /^(ff[:-]ff|0?1[:-]0?0[:-]5e|33[:-]33)/i.test(mac);

export function parseNeighbours(text: string, { line, unanswered }: Source): Neighbours {
  const found = new Map<string, 'known' | 'asked'>();
  for (const each of text.split(/\r?\n/)) {
    const { ip, mac } = line.exec(each)?.groups ?? {};
    if (ip !== undefined && mac !== undefined && !isShared(mac))
      found.set(ip, unanswered.test(mac) ? 'asked' : 'known');
  }
  return found;
}

/** The table as it is at this moment; null where looking costs more than it tells. Never throws. */
export function neighboursNow(source = neighbourSources[process.platform]): Neighbours | null {
  if (!source || !('now' in source.from)) return null;
  try {
    return parseNeighbours(readFileSync(source.from.now, 'utf8'), source);
  } catch {
    return null;
  }
}

const commandMs = 700;

/** What the system knows of the LAN already, before a sweep; empty where it does not tell. Takes at most 0.7 s. */
export function knownNeighbours(source = neighbourSources[process.platform]): Promise<Neighbours> {
  if (!source || 'now' in source.from) return Promise.resolve(neighboursNow(source) ?? new Map());
  const [command, ...args] = source.from.slow;
  return new Promise((resolve) => {
    execFile(command, args, { timeout: commandMs, windowsHide: true }, (error, stdout) => {
      resolve(error ? new Map() : parseNeighbours(stdout, source));
    });
  });
}
