import { readFileSync } from 'node:fs';

/** So many new connections at once, and then so many a second: no flood, even where every address answers. */
const burst = 1_100;
const perSecond = 2_000;

/**
 * Linux keeps at most `gc_thresh3` neighbours, over all its namespaces, and an address that does not answer ARP for 3 s.
 * Past that it drops packets in silence and good hosts seem dead.
 */
const unansweredMs = 3_100;
const usualTableSize = 1_024;
/** However full the table, so many are tried: one that found no place there is tried again. */
const leastUnanswered = 64;

const readNumber = (
  file: string,
  pick: (text: string) => string | undefined,
  radix: number,
): number | null => {
  try {
    const value = Number.parseInt(pick(readFileSync(file, 'utf8')) ?? '', radix);
    return Number.isNaN(value) ? null : value;
  } catch {
    // Not readable within a container: then the usual size, and the table found full, must do.
    return null;
  }
};

/** Places that are free in the kernel's neighbour table; Infinity on systems that evict instead of refusing. */
function freePlaces(): number {
  if (process.platform !== 'linux') return Infinity;
  const size = readNumber('/proc/sys/net/ipv4/neigh/default/gc_thresh3', (text) => text, 10);
  // Second line, first column, hexadecimal.
  const taken = readNumber('/proc/net/stat/arp_cache', (text) => text.split('\n')[1]?.split(/\s/)[0], 16);
  return (size ?? usualTableSize) - (taken ?? 0);
}

export interface Pace {
  /** Whether one more connection may begin now; `needsArp`: to an address in this laptop's own network. */
  allows(needsArp: boolean): boolean;
  began(address: string, needsArp: boolean): void;
  /** It answered ARP: its place is kept for good, but no longer counts as unanswered. */
  answered(address: string): void;
  /** The kernel had no place for an address: somebody else needs some too. */
  tableFull(): void;
  /** Call often; lets time pass. */
  tick(): void;
}

export function createPace(now: () => number = () => performance.now(), places = freePlaces()): Pace {
  let room = places;
  let tokens = burst;
  let at = now();
  /** By address, when it was asked for; in that order. */
  const unanswered = new Map<string, number>();
  const full = (): boolean => unanswered.size >= Math.max(leastUnanswered, room);
  return {
    allows: (needsArp) => tokens >= 1 && !(needsArp && full()),
    began: (address, needsArp) => {
      tokens -= 1;
      if (needsArp && !unanswered.has(address)) unanswered.set(address, now());
    },
    answered: (address) => {
      if (unanswered.delete(address)) room -= 1;
    },
    tableFull: () => {
      room = Math.floor(room * 0.9);
    },
    tick: () => {
      tokens = Math.min(burst, tokens + ((now() - at) / 1000) * perSecond);
      at = now();
      for (const [address, since] of unanswered) {
        if (at - since < unansweredMs) break;
        unanswered.delete(address);
      }
    },
  };
}
