import type { SiteClock } from './clock.ts';
import type { Cluster } from './cluster.ts';
import type { ContentStore } from './content-store.ts';
import type { FaultValues } from './faults.ts';
import type { Credentials } from './identity.ts';
import type { Live } from './live.ts';
import type { Pairing } from './pairing.ts';
import type { Palette } from './palette/types.ts';
import type { Throttle } from './throttle.ts';
import type { UserData } from './user-data.ts';

/** Whom a host knows at the other end of a link. `secret` proves later calls between the two. */
export interface PeerCard {
  readonly id: string;
  readonly ip: string;
  readonly port: number;
}

export interface Follower extends PeerCard {
  readonly secret: string;
  /** `joining` until the follower confirms: a host that drops in between is never listed. */
  readonly state: 'joining' | 'linked';
  /** Site time of the last change of `state`. */
  readonly since: number;
}

export interface Link {
  /** Null until the leader has answered. */
  readonly leader: PeerCard | null;
  readonly secret: string;
  readonly state: 'Pending' | 'InProgress' | 'Completed' | 'Failed';
  readonly since: number;
  readonly errorMessage: string | null;
  /** The leader's other followers, as last heard of. */
  readonly fellows: readonly PeerCard[];
}

/** A content archive that a host keeps, as plain data; its bytes lie in the site's store under their digest. */
export interface Content {
  /** Of the archive; vendor: Upload Content Bundle: one of the same name is overwritten. */
  readonly name: string;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** By the clock of the host that took the upload, epoch ms. */
  readonly uploadedAt: number;
  /** Site time of the same. */
  readonly since: number;
}

/** All a host remembers, as plain data: what `--state` keeps. */
export interface HostState {
  readonly id: string;
  readonly index: number;
  readonly ip: string;
  readonly port: number;
  readonly key: string;
  readonly cert: string;
  readonly jwtSecret: string;
  readonly createdAt: number;
  readonly signedInBefore: boolean;
  readonly throttle: Throttle;
  /** Session id -> end of its life: signed out before its time. */
  readonly revoked: Readonly<Record<string, number>>;
  /** Generating link tokens since `startedAt`, by this host's own clock. */
  readonly issuing: { readonly secret: string; readonly startedAt: number } | null;
  readonly link: Link | null;
  readonly followers: Readonly<Record<string, Follower>>;
  readonly wasLinked: boolean;
  /** Every node of a cluster holds the same. */
  readonly cluster: Cluster | null;
  /** The same of its pairing request; meaningless outside a cluster. */
  readonly pairing: Pairing | null;
  /** Null: installed to be managed locally, with none. */
  readonly userData: UserData | null;
  readonly ntpServers: readonly string[];
  /** In order of upload. */
  readonly contents: readonly Content[];
}

export interface Host {
  state: HostState;
  faults: FaultValues;
  /** What it shows on the wire now: its own, unless the certificate has been swapped. */
  presented: Credentials;
  readonly live: Live;
  /** Bytes of the upload that it is just taking; null: of none. */
  receiving: number | null;
  /** Reading an archive that it has received. */
  unpacking: boolean;
}

export interface World {
  readonly hosts: readonly Host[];
  readonly byId: ReadonlyMap<string, Host>;
  readonly username: string;
  readonly password: string;
  /** One address per host; otherwise one port each on 127.0.0.1, and the link token holds ip:port. */
  readonly distinctIps: boolean;
  readonly clock: SiteClock;
  readonly linkMs: number;
  tokenTtl: number;
  readonly delayMs: number;
  readonly store: ContentStore;
  readonly palette: Palette;
  /** Every change of a host's state goes through here, so that it is kept. */
  update(host: Host, state: HostState): void;
}
