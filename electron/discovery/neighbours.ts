import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

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
    // Flags 0x0: nobody answers any more, though the address of who once did still stands behind them.
    line: /^(?<ip>[\d.]+)\s+0x\S+\s+(?:0x[1-9a-f]\S*\s+)?(?<mac>\S+)/,
    unanswered: /^0x0$/,
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

/** Hardware address by IP; null: asked for, nobody has answered. */
function entriesOf(text: string, { line, unanswered }: Source): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const each of text.split(/\r?\n/)) {
    const { ip, mac } = line.exec(each)?.groups ?? {};
    if (ip !== undefined && mac !== undefined && !isShared(mac))
      found.set(ip, unanswered.test(mac) ? null : mac);
  }
  return found;
}

export const parseNeighbours = (text: string, source: Source): Neighbours =>
  new Map([...entriesOf(text, source)].map(([ip, mac]) => [ip, mac === null ? 'asked' : 'known']));

/** Null where it cannot be read. Never throws. */
function textNow(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The table as it is at this moment; null where looking costs more than it tells. */
export function neighboursNow(source = neighbourSources[process.platform]): Neighbours | null {
  const text = source && 'now' in source.from ? textNow(source.from.now) : null;
  return source && text !== null ? parseNeighbours(text, source) : null;
}

const commandMs = 700;

/** Takes at most 0.7 s; null where the system does not tell. */
function textOf({ from }: Source): Promise<string | null> {
  if ('now' in from) return Promise.resolve(textNow(from.now));
  const [command, ...args] = from.slow;
  return new Promise((resolve) => {
    execFile(command, args, { timeout: commandMs, windowsHide: true }, (error, stdout) => {
      resolve(error ? null : stdout);
    });
  });
}

/** What the system knows of the LAN already, before a sweep; empty where it does not tell. Takes at most 0.7 s. */
export async function knownNeighbours(source = neighbourSources[process.platform]): Promise<Neighbours> {
  const text = source ? await textOf(source) : null;
  return source && text !== null ? parseNeighbours(text, source) : new Map();
}

/** The hardware address behind an IPv4 address now; null: nobody has answered for it, undefined: not told here. */
export async function macOf(
  ip: string,
  source = neighbourSources[process.platform],
): Promise<string | null | undefined> {
  const text = source && isIP(ip) === 4 ? await textOf(source) : null;
  return source && text !== null ? (entriesOf(text, source).get(ip) ?? null) : undefined;
}
