import { countDown } from './faults.ts';
import type { Palette } from './types.ts';
import type { PaletteRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';

/** Vendor: rate limits per second and path, each with bursts of five times as many (domain §5.1). */
const limits: readonly (readonly [prefix: string, perSecond: number])[] = [
  ['/v1/edgehosts', 10],
  ['/v1/dashboard', 10],
  ['/v1/auth', 10],
  ['/v1/', 50],
];
const burst = 5;

interface Bucket {
  readonly left: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

type Faulty = Pick<Palette, 'faults'>;

/**
 * Each caller by itself, known by its address (inferred): hosts that wait to be taken do not use up what the laptop may ask.
 * `now`: milliseconds.
 */
export function createLimiter(): (
  palette: Faulty,
  caller: string,
  path: string,
  now: number,
) => PaletteRefusal | null {
  const buckets = new Map<string, Bucket>();
  const isOver = (caller: string, path: string, now: number): boolean => {
    const [prefix, perSecond] = limits.find(([start]) => path.startsWith(start)) ?? [];
    if (prefix === undefined || perSecond === undefined) return false;
    const most = perSecond * burst;
    const key = `${caller} ${prefix}`;
    const { left, at } = buckets.get(key) ?? { left: most, at: now };
    const filled = Math.min(most, left + ((now - at) / 1000) * perSecond);
    buckets.set(key, { left: Math.max(0, filled - 1), at: now });
    return filled < 1;
  };
  return (palette, caller, path, now) => {
    const forced = countDown(palette, 'palette-rate');
    if (!isOver(caller, path, now) && !forced) return null;
    return refusals.rate(palette.faults['palette-silent-retry'] ? null : 1);
  };
}
