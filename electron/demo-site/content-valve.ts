import { setTimeout } from 'node:timers/promises';
import type { FaultValues } from './faults.ts';
import { without } from './faults.ts';
import { rebootMs, restart } from './live-faults.ts';
import type { Host, World } from './types.ts';

const lookMs = 25;

/** Percent up to 100, bytes above; of an upload whose length nobody told there are no percent. */
const reaches = (mark: number | undefined, bytes: number, total: number | null): boolean =>
  mark !== undefined && bytes > (mark > 100 ? mark : total === null ? Infinity : (mark / 100) * total);

/**
 * Where the faults of a host bite while it takes an upload. Answers what resolves when it may take on, as `bytes` in all:
 * late, while something stalls it; never, when `gone` aborts first. `total` is of the whole request, null where untold.
 */
export function createValve(
  world: World,
  host: Host,
  total: number | null,
  gone: AbortSignal,
): (bytes: number) => Promise<void> {
  const began = performance.now();
  const isHeld = (bytes: number, faults: FaultValues): boolean => {
    const rate = faults['upload-rate'];
    const isEarly = rate !== undefined && performance.now() - began < (bytes / rate) * 1000;
    return isEarly || reaches(faults['upload-stall'], bytes, total);
  };
  return async (bytes) => {
    if (reaches(host.faults['upload-reboot'], bytes, total)) {
      host.faults = without(host.faults, 'upload-reboot');
      void restart(world, host, rebootMs);
      await setTimeout(rebootMs, undefined, { signal: gone });
    }
    while (isHeld(bytes, host.faults)) await setTimeout(lookMs, undefined, { signal: gone });
  };
}
