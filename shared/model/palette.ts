import type { Layer } from './layer.ts';
import type { Reach, SessionState } from './host.ts';
import type { Fault } from './result.ts';

/** A certificate authority that a technician names for one console (VerteX, self-hosted Palette). */
export interface ConsoleAuthority {
  /** `CN=Depot CA, O=Example`. */
  readonly subject: string;
  /** 64 lower-case hex digits. */
  readonly certSha256: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Bytes; a root with those that issue for it takes less than a tenth. */
export const largestCaFile = 65_536;

/** What a console shows before anything is sent to it. */
export interface ConsoleIdentity {
  /** HOST[:PORT], as it is kept. */
  readonly endpoint: string;
  /** Of its leaf certificate; 64 lower-case hex digits. */
  readonly certSha256: string;
  /** An authority that this laptop trusts, or that was named for it, vouches for it: its own certificate need not be compared. */
  readonly byAuthority: boolean;
  /** Against what was vouched for by hand earlier. */
  readonly pin: 'none' | 'same' | 'changed';
  /** Those of the file that was given, by which it is vouched for then: to be compared before anything is sent. */
  readonly authorities: readonly ConsoleAuthority[];
}

export interface ConsoleProject {
  readonly uid: string;
  readonly name: string;
}

/** A local cluster that asks to be paired, as the console tells it. */
export interface PairingRequest {
  readonly pairingId: string;
  readonly clusterName: string;
  /** Epoch milliseconds by the clock of the console; null: not told. */
  readonly createdAt: number | null;
  readonly tags: readonly string[];
  readonly hosts: readonly { readonly id: string; readonly name: string | null }[];
  /** Null: not told. */
  readonly layers: readonly Layer[] | null;
}

/** A cluster that the console manages. */
export interface ConsoleCluster {
  readonly uid: string;
  readonly name: string;
  readonly state: string | null;
  readonly health: string | null;
  /** Epoch milliseconds by the clock of the console. */
  readonly createdAt: number | null;
  readonly tags: readonly string[];
}

export interface ConsoleSession {
  readonly state: SessionState;
  readonly by: 'api-key' | 'password' | null;
  /** Email of a sign-in by password. */
  readonly username: string | null;
  readonly fault: Fault | null;
}

/** The one Palette console that this laptop works with. Null lists: not read yet. */
export interface ConsoleState {
  /** HOST[:PORT]; null: none was chosen. */
  readonly endpoint: string | null;
  readonly certSha256: string | null;
  readonly byAuthority: boolean;
  readonly session: ConsoleSession;
  readonly reach: Reach;
  /** Its API key is kept in the vault. */
  readonly isRemembered: boolean;
  readonly projects: readonly ConsoleProject[];
  readonly projectUid: string | null;
  /**
   * It offers what the vendor publishes no operation for: to review pairing requests (design §5). Null: not known yet;
   * false, as of every real Palette: that is done in its own pages.
   */
  readonly canReview: boolean | null;
  readonly requests: readonly PairingRequest[] | null;
  readonly clusters: readonly ConsoleCluster[] | null;
  /** Why the lists are not of now. */
  readonly fault: Fault | null;
  /** Epoch milliseconds of this laptop. */
  readonly readAt: number | null;
}

export const noConsole: ConsoleState = {
  endpoint: null,
  certSha256: null,
  byAuthority: false,
  session: { state: 'signed-out', by: null, username: null, fault: null },
  reach: { state: 'unknown', fault: null, since: 0 },
  isRemembered: false,
  projects: [],
  projectUid: null,
  canReview: null,
  requests: null,
  clusters: null,
  fault: null,
  readAt: null,
};
