/** What a host tells of its pairing request (vendor: v1ClusterPairDetailsResponse); its token is dropped on arrival. */
export interface PairingFacts {
  readonly pairingId: string | null;
  /** Pairing, Paired, Rejected or Failed; other words verbatim. */
  readonly status: string;
  readonly message: string | null;
  /** HOST[:PORT] of Palette. */
  readonly endpoint: string | null;
  /** It does not check the certificate of Palette. */
  readonly insecure: boolean;
}

export const saasEndpoint = 'api.spectrocloud.com';

/**
 * Of a request that was made on this laptop. `sending`: asked for, and nobody heard the answer; `unknown`: the host tells
 * none, and nobody here withdrew it.
 */
export type PairingState =
  'sending' | 'pairing' | 'paired' | 'rejected' | 'failed' | 'withdrawn' | 'unsent' | 'unknown';

/** A pairing request that this laptop made: kept until it is forgotten, so that its ID is never lost. */
export interface PairingRecord {
  /** Fieldlink's own: the pairing ID comes with the answer. */
  readonly id: string;
  /** vendor: **Pairing ID**. Null: the host has not told it. */
  readonly pairingId: string | null;
  readonly hostId: string | null;
  /** HOST:PORT of the host that it was made on. */
  readonly address: string;
  readonly clusterName: string | null;
  /** HOST[:PORT] of Palette, as typed. */
  readonly endpoint: string;
  readonly insecure: boolean;
  /** Epoch milliseconds of this laptop; null: another one sent it, and it was cancelled here. */
  readonly sentAt: number | null;
  readonly state: PairingState;
  /** When `state` came to be, the same. */
  readonly since: number;
  /** The words of the host with it; null: none. */
  readonly message: string | null;
  /**
   * vendor: Withdraw: Palette did not hear of it, so the entry there has to be rejected by hand. Null: nothing is left to
   * do; `doneAt` null: it still is.
   */
  readonly followUp: { readonly since: number; readonly doneAt: number | null } | null;
}

/** Somebody still has to reject its entry in Palette by hand. */
export const isFollowUpLeft = ({ followUp }: PairingRecord): boolean => followUp?.doneAt === null;
