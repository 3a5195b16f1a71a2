import type { PairingFacts } from './pairing.ts';
import { sameWord } from './role.ts';

/** Still to be decided in Palette. */
export const isPending = (pairing: PairingFacts | null): boolean =>
  sameWord(pairing?.status ?? null, 'pairing');

/** vendor: only centrally managed from then on, and that for good. */
export const isPaired = (pairing: PairingFacts | null): boolean =>
  sameWord(pairing?.status ?? null, 'paired');
