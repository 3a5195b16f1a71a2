import type { PairingFacts, PairingState } from './pairing.ts';
import { sameWord } from './role.ts';

/** vendor: v1ClusterPairDetailsResponse, `status`. */
const told = ['pairing', 'paired', 'rejected', 'failed'] as const satisfies readonly PairingState[];

/** The state that the word of a host stands for; null: it tells none, or a word that nobody knows here. */
export const stateTold = (pairing: PairingFacts | null): PairingState | null =>
  told.find((state) => sameWord(pairing?.status ?? null, state)) ?? null;

/** Still to be decided in Palette. */
export const isPending = (pairing: PairingFacts | null): boolean => stateTold(pairing) === 'pairing';

/** vendor: only centrally managed from then on, and that for good. */
export const isPaired = (pairing: PairingFacts | null): boolean => stateTold(pairing) === 'paired';
