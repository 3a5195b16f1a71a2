import { laptopSleeps, laptopWakes, onWake } from '../http/awake.ts';
import type { Power } from './types.ts';

/** What goes for the whole laptop when it sleeps and wakes; hosts and connections see to themselves. Returns its off-switch. */
export function followPower(power: Power | undefined, lockIfIdle: () => void): () => void {
  power?.onSuspend(() => {
    lockIfIdle();
    laptopSleeps();
  });
  power?.onResume(laptopWakes);
  return onWake(lockIfIdle);
}
