import type { CertSha256 } from './host.ts';
import type { Fault } from './result.ts';

/** How one TCP knock ended. `unreachable`: nobody answered for the address, or a machine in between said so. */
export type Knock = 'open' | 'refused' | 'silent' | 'unreachable' | 'no-route';

/** How a packet would get there from this laptop. */
export interface Way {
  /** This laptop's own address it would leave from; null: there is no route. */
  readonly from: string | null;
  /** The adapter whose network the address is in; null: behind a gateway. */
  readonly adapter: string | null;
  /** The address is this laptop's own. */
  readonly isOwn: boolean;
  /** This laptop's networks, e.g. `10.10.0.5/24 (eth0)`. */
  readonly networks: readonly string[];
}

/** What an open port said when it was greeted. Times are epoch milliseconds. */
export type Greeting =
  | { readonly kind: 'tls'; readonly version: string; readonly validFrom: number; readonly validTo: number }
  | { readonly kind: 'old-tls'; readonly version: string }
  | { readonly kind: 'plain-http' | 'other'; readonly says: string }
  | { readonly kind: 'mute' | 'closed' };

/** All that one look at an address showed. Plain data, so that the verdict is a pure function of it. */
export interface Observed {
  readonly ip: string;
  readonly port: number;
  readonly way: Way;
  /** The wanted port first, then others whose answer tells that the machine is there. */
  readonly knocks: readonly { readonly port: number; readonly end: Knock }[];
  /** Hardware addresses that answered for the IP; null: this system's neighbour table cannot be read. */
  readonly macs: readonly string[] | null;
  /** Null: not greeted, the port is not open. */
  readonly greeting: Greeting | null;
  /** Every certificate shown in a handful of connections. */
  readonly leaves: readonly CertSha256[];
  /** Why it is no edge host, or why it fell silent; null: it is one, or was never asked. */
  readonly refusal: Fault | null;
  /** Local UI's usual port, when an edge host answers there instead of at the port asked for. */
  readonly elsewhere: number | null;
  /** The certificate trusted at this address. */
  readonly pinned: CertSha256 | null;
  /** This laptop's clock in epoch milliseconds. */
  readonly now: number;
  /** The host's clock minus this laptop's, in seconds; null: not told. */
  readonly clockSkewSeconds: number | null;
  /** The same of the other hosts that answer: witnesses for which of two clocks is wrong. */
  readonly otherSkews: readonly number[];
}

export type CheckName =
  'address' | 'network' | 'neighbour' | 'alone' | 'port' | 'tls' | 'edge-host' | 'certificate';

/** `passed`, `failed` and `warned` are verdicts; `skipped`: an earlier check failed, or it cannot be told here. */
export interface Check {
  readonly name: CheckName;
  readonly verdict: 'passed' | 'warned' | 'failed' | 'skipped';
  /** What was found, as short as a label: an address, a version. */
  readonly found: string | null;
  readonly fault: Fault | null;
}

export interface Diagnosis {
  /** HOST:PORT as it was dialled. */
  readonly address: string;
  /** In the order a technician would look. */
  readonly checks: readonly Check[];
  /** The one thing to mend first; null: an edge host answers and nothing is wrong. */
  readonly conclusion: Fault | null;
  /** Where an edge host answers, ready to be added; null: nowhere. */
  readonly answersAt: string | null;
}
