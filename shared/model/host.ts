import type { HostNote } from './host-note.ts';
import type { PairingFacts } from './pairing.ts';
import type { Fault } from './result.ts';

/** Where a record was heard of. */
export type Source = 'demo' | 'typed' | 'sweep' | 'list' | 'mdns' | 'peer' | 'pin';

/** 64 lower-case hex digits: SHA-256 of the DER of the leaf certificate. */
export type CertSha256 = string;

/**
 * `new`: seen, vouched for by nobody. `changed`: vouched for, but the address presents `presented`: a hard stop.
 * `expected`: nobody compared it here; what it has to show was on an imported list.
 */
export type Trust =
  | { readonly state: 'new' }
  | { readonly state: 'pinned'; readonly expected?: true }
  | { readonly state: 'changed'; readonly presented: CertSha256; readonly expected?: true };

export type SessionState = 'signed-out' | 'signing-in' | 'signed-in' | 'refused' | 'expired';

export interface HostSession {
  readonly state: SessionState;
  readonly username: string | null;
  /** Why the last sign-in did not hold. */
  readonly fault: Fault | null;
}

/** `lost`: answered before, does not now. Times are epoch milliseconds of this laptop. */
export interface Reach {
  readonly state: 'unknown' | 'reachable' | 'lost';
  readonly fault: Fault | null;
  readonly since: number;
}

export interface Nic {
  readonly name: string;
  readonly ip: string;
  readonly subnet: string;
  readonly mac: string;
  readonly isDefault: boolean;
}

/** Who gave the host the address it is managed by. */
export type AddressOrigin = 'dhcp' | 'static';

/** What the host says of itself once signed in (`edgehosts/current`, `settings`). Null: not told. */
export interface HostFacts {
  readonly hostName: string | null;
  readonly hostType: string | null;
  readonly osFamily: string | null;
  readonly osVersion: string | null;
  readonly managementMode: 'local' | 'central' | null;
  readonly nodeRole: string | null;
  readonly agentVersion: string | null;
  readonly isClusterPhase: boolean;
  readonly nics: readonly Nic[];
  /** The one configuration that a leader syncs to its followers (domain §1.7). */
  readonly ntpServers: readonly string[];
  readonly addressOrigin: AddressOrigin | null;
  /** The host announces an operation for *Stop token generation* (design: emulated extension only). */
  readonly canStopTokenGeneration: boolean;
}

/** One line of `link/status.peers`. Free strings are kept verbatim (domain §1.4). */
export interface Peer {
  readonly id: string;
  readonly ip: string;
  readonly port: number | null;
  readonly role: string | null;
  readonly nodeRole: string | null;
  readonly status: string | null;
  readonly content: string | null;
  readonly health: string | null;
  readonly healthReason: string | null;
  /** When this laptop first read Not Synced of it, in epoch ms; null: it is in sync, or does not tell. */
  readonly notSyncedSince: number | null;
}

/** What `link/status` says. */
export interface LinkTable {
  /** Operation status as the host words it; `never` when it answers 404 (never linked). */
  readonly status: string;
  readonly errorMessage: string | null;
  readonly peers: readonly Peer[];
}

export interface LinkFacts extends LinkTable {
  /** Where in the order of all looks and answers of this visit the last look at it began, on any host. */
  readonly asked: number;
  /** Where in that order it first told of just these peers. */
  readonly changed: number;
}

export interface ClusterFacts {
  readonly name: string | null;
  readonly state: string | null;
  readonly stateReason: string | null;
  readonly health: string | null;
  readonly hostIds: readonly string[];
  /** Hosts in its control-plane pools; empty when it does not tell. */
  readonly controlPlaneIds: readonly string[];
  readonly healthReason: string | null;
  /** As it tells of each of its nodes; empty when it does not. */
  readonly nodes: readonly ClusterNode[];
}

export interface ClusterNode {
  readonly name: string | null;
  readonly ip: string | null;
  readonly state: string | null;
  readonly health: string | null;
}

/**
 * What a host said when it was asked to ping the host that shall lead it: the way from host to host, of which the laptop's
 * own proves nothing (domain §1.1).
 */
export interface LeaderPing {
  /** Key of the host that shall lead. */
  readonly leader: string;
  /** HOST:PORT that was pinged. */
  readonly endpoint: string;
  /** `untold`: an agent without this operation, no answer in time, or words that say neither. */
  readonly outcome: 'reached' | 'missed' | 'untold';
  /** The host's own words; null: none. */
  readonly words: string | null;
}

export type AlarmCode =
  'certificate-shared' | 'ids-on-one-certificate' | 'id-on-two-certificates' | 'moved-perhaps';

export interface Alarm {
  readonly code: AlarmCode;
  /** Keys of the other records concerned. */
  readonly others: readonly string[];
}

/** One edge host as Fieldlink knows it. Written by the registry only. */
export interface HostRecord {
  /** Fieldlink's own key until the first sign-in names the edge host ID; stays the handle for calls after it. */
  readonly key: string;
  readonly hostId: string | null;
  readonly address: string;
  readonly port: number;
  readonly addresses: readonly string[];
  /** The pin when pinned, else the certificate last presented. */
  readonly certSha256: CertSha256;
  /** What technicians wrote about it, on this laptop only. */
  readonly note: HostNote;
  readonly trust: Trust;
  readonly sources: readonly Source[];
  readonly reach: Reach;
  readonly session: HostSession;
  readonly facts: HostFacts | null;
  readonly link: LinkFacts | null;
  readonly cluster: ClusterFacts | null;
  /** Null: it has no pairing request, or does not tell. */
  readonly pairing: PairingFacts | null;
  /** Null: not asked, or being asked. */
  readonly leaderPing: LeaderPing | null;
  /** Host clock minus laptop clock, from the Date header of any answer, signed in or not; null: not told. */
  readonly clockSkewSeconds: number | null;
  /** Fieldlink asked this host for a link token and has not stopped it: no API field tells (domain §1.6). */
  readonly tokenRequested: boolean;
  readonly alarms: readonly Alarm[];
  /** The last scan found it for the first time. */
  readonly isNew: boolean;
  /** HOST:PORT where it answered before its address changed, its ID confirmed by sign-in. */
  readonly movedFrom: string | null;
  readonly firstSeen: number;
  /** 0: remembered from earlier, not seen since that was written down. */
  readonly lastSeen: number;
}

export const isSignedIn = (host: HostRecord): boolean => host.session.state === 'signed-in';
