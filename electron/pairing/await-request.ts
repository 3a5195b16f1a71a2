import { pause } from '../http/pause.ts';
import type { PairingDeps, PairingProgress } from './deps.ts';

/** Its host has told the pairing ID. */
export const isNamed = ({ pairings }: PairingDeps, record: string): boolean =>
  (pairings.get(record)?.pairingId ?? null) !== null;

/**
 * A request of which nobody heard the answer: its host is asked until it tells it, or patience ends, as it may still be
 * asking Palette. Nothing is sent. `silent`: it did not answer at last.
 */
export async function awaitRequest(
  deps: PairingDeps,
  { key, record }: { readonly key: string; readonly record: string },
  on: Pick<PairingProgress, 'signal' | 'step'>,
): Promise<'told' | 'untold' | 'silent'> {
  on.step('verifying');
  const started = performance.now();
  for (;;) {
    const pairing = await deps.readPairing(key);
    if (isNamed(deps, record)) return 'told';
    const isLate = performance.now() - started > deps.patience.silenceMs;
    if (isLate || !(await pause(deps.patience.lookMs, on.signal)))
      return pairing === undefined ? 'silent' : 'untold';
  }
}
