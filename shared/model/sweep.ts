import type { Fault } from './result.ts';

/** Why a network of this laptop is not searched unless ticked. */
export type OffReason = 'containers' | 'virtual-machines' | 'vpn' | 'radio' | 'public';

/** One interface of this laptop, with the networks it is in. */
export interface SweepNetwork {
  readonly interfaceName: string;
  /** This laptop's own IPv4 addresses there. */
  readonly addresses: readonly string[];
  /** The same networks in CIDR form, e.g. `10.10.0.0/24`; at most a /16 each. */
  readonly subnets: readonly string[];
  /** Addresses a sweep of them would try. */
  readonly size: number;
  /** Null: a real one, ticked unless the technician chose otherwise. */
  readonly off: OffReason | null;
}

/** Where the technician looked last; offered again, and looked at again while the list is open. */
export interface FindChoice {
  /** Names of the ticked interfaces: their subnets are those of the day. */
  readonly interfaces: readonly string[];
  readonly subnets: readonly string[];
  readonly ports: readonly number[];
  /** Listens for hosts that announce themselves (mDNS). */
  readonly announced: boolean;
  readonly keepLooking: boolean;
}

export interface FindOffer {
  readonly networks: readonly SweepNetwork[];
  /** Null: never chosen on this laptop. */
  readonly choice: FindChoice | null;
}

/** What a pasted or opened list was understood as. Lines count from 1. */
export interface ListReading {
  /** As written, each once. */
  readonly addresses: readonly string[];
  /** Edge host IDs: of known hosts with their key, of others with null. */
  readonly ids: readonly { readonly id: string; readonly key: string | null }[];
  /** Lines that say nothing Fieldlink understands; the first of them by number. */
  readonly junk: readonly { readonly line: number; readonly fault: Fault }[];
  readonly junkCount: number;
  /** Entries that were there already. */
  readonly duplicates: number;
}

/** The quiet look that goes on while the list of hosts is open. */
export interface LookState {
  /** `unasked`: nobody has searched yet, so there is nowhere to look. */
  readonly state: 'unasked' | 'stopped' | 'on';
  /** End of the last look, epoch milliseconds; null: none yet. */
  readonly at: number | null;
}
