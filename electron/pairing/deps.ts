import type { Fault } from '#shared/model/result.ts';
import type { Step } from '#shared/model/run.ts';
import type { ReadDeps } from '../hosts/reader.ts';
import type { Patience } from '../http/patience.ts';
import type { PairingBook } from './book.ts';
import type { Discretion } from './discretion.ts';

export interface PairingDeps extends ReadDeps {
  /** Everything the rules look at, as the host tells it now. */
  readonly read: (key: string) => Promise<unknown>;
  readonly pairings: PairingBook;
  readonly discretion: Discretion;
  readonly patience: Patience;
}

/** How an act reports where it is, and hears whether it may. */
export interface PairingProgress {
  readonly signal: AbortSignal;
  step(step: Step): void;
  /** To be asked before anything that changes a host is sent. Null: the journal has the intent on disk. */
  mayAct(): Promise<Fault | null>;
}

/** Which Palette, and what shows that the hosts may ask it. The token is a secret and is kept nowhere. */
export interface Access {
  /** HOST[:PORT], as it is kept. */
  readonly endpoint: string;
  readonly registrationToken: string;
  /** vendor: `insecure`. */
  readonly insecure: boolean;
}
