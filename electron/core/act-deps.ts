import type { ContentDeps } from '../content/deps.ts';
import type { TokenBroker } from '../link/broker.ts';
import type { PairingDeps } from '../pairing/deps.ts';
import type { Journal } from '../vault/journal.ts';
import type { Runs } from './runs.ts';

/** What the deeds, and the recovery that asks how they ended, have of a world. */
export interface ActDeps extends ContentDeps, PairingDeps {
  readonly journal: Journal;
  readonly broker: TokenBroker;
  readonly runs: Runs;
  /** Fieldlink ends, or leaves this set of hosts. */
  closing(): boolean;
}
