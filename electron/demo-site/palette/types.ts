import type { Credentials } from '../identity.ts';
import type { Live } from '../live.ts';
import type { SiteClock } from '../clock.ts';
import type { PairingOutcome, PairingRequest } from './agent.ts';
import type { ManagedCluster } from './cluster-types.ts';
import type { PaletteFaults } from './faults.ts';

export interface RegistrationToken {
  readonly uid: string;
  readonly name: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly isActive: boolean;
  /** Where what is sent with it arrives; null: nowhere, unless the sender says. */
  readonly projectUid: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What a host told of itself when it last booted. */
export interface Seen {
  readonly hostAddress: string;
  readonly macAddress: string;
  /** vendor: v1DeviceSpec, as it came. */
  readonly device: Readonly<Record<string, unknown>>;
}

/** An edge host as Palette knows it: typed by hand, or since it registered itself. */
export interface EdgeHost {
  /** vendor: edge host ID, of which a tenant has each once. */
  readonly uid: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly projectUid: string;
  readonly archType: 'amd64' | 'arm64';
  /** Empty: none. */
  readonly hostPairingKey: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** Null: it has never called in. */
  readonly seen: Seen | null;
  /** The managed cluster that it is a node of. */
  readonly clusterUid: string | null;
}

/** A request that a host has sent. One that was withdrawn is kept, so that whoever decides it late hears of that. */
export interface Pairing extends PairingRequest {
  readonly pairingUid: string;
  /** It was sent with this token, and only who shows it again may ask for it or withdraw it. */
  readonly token: string;
  readonly projectUid: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly state: PairingOutcome['state'] | 'Withdrawn';
  readonly message: string;
  readonly clusterUid: string | null;
}

/** All the console remembers, as plain data: what `--state` keeps. Projects and profiles are constants. */
export interface PaletteState {
  readonly ip: string;
  readonly port: number;
  readonly key: string;
  readonly cert: string;
  readonly jwtSecret: string;
  readonly apiKey: string;
  readonly tokens: readonly RegistrationToken[];
  readonly edgeHosts: readonly EdgeHost[];
  /** In order of arrival. */
  readonly pairings: readonly Pairing[];
  readonly clusters: readonly ManagedCluster[];
}

export interface Palette {
  state: PaletteState;
  faults: PaletteFaults;
  /** What it shows on the wire now: its own, unless the certificate has been swapped. */
  presented: Credentials;
  readonly live: Live;
  /** For what takes its time. */
  readonly clock: SiteClock;
  readonly account: { readonly emailId: string; readonly password: string };
  /** Every change of the state goes through here, so that it is kept. */
  update(state: PaletteState): void;
}
