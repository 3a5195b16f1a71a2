import type { Fault } from '#shared/model/result.ts';
import type { LinkEnd } from './deps.ts';

export interface Halt {
  /** Why nothing more is begun in this run; null: it goes on. */
  why(): Fault | null;
  see(end: LinkEnd): void;
}

/**
 * A run stops for what every other host would only find out as well, and never for a single host: what one host alone may
 * have to itself has to be seen at two.
 */
export function createHalt(): Halt {
  const seen = new Set<string>();
  let why: Fault | null = null;
  return {
    why: () => why,
    see: ({ stop }) => {
      if (!stop) return;
      if (stop.seen === 'once' || seen.has(stop.why.code)) why ??= stop.why;
      seen.add(stop.why.code);
    },
  };
}
