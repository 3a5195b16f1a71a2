import type { PairingOutcome } from './palette/agent.ts';

/** Where a host finds Palette, and how it proves that it may: what a technician types. */
export interface PairMeta {
  /** HOST or HOST:PORT. */
  readonly endpoint: string;
  readonly token: string;
  /** Whatever certificate it shows. */
  readonly insecure: boolean;
}

/** A pairing request as the nodes of its cluster know it: plain data, the same on each of them. */
export interface Pairing {
  /** vendor: **Pairing ID**. */
  readonly uid: string;
  readonly status: PairingOutcome['state'];
  /** What Palette said last, or why it could not be asked. */
  readonly message: string;
  readonly palette: PairMeta;
}

export const isPending = (pairing: Pairing | null): pairing is Pairing => pairing?.status === 'Pairing';
