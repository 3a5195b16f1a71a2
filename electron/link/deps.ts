import type { Ended } from '#shared/model/ends.ts';
import type { Step } from '#shared/model/run.ts';
import type { Patience } from '../http/patience.ts';
import type { ReadDeps } from '../hosts/reader.ts';

export interface LinkDeps extends ReadDeps {
  /** Everything the rules look at, as the host tells it now; a reading that is under way will do. */
  readonly read: (key: string) => Promise<unknown>;
  readonly patience: Patience;
}

/** How one item ended. `endsRun`: no other item of the run can fare better, so none is begun. */
export interface LinkEnd extends Ended {
  readonly endsRun?: true;
}

/** How one item of a run reports where it is, and hears that it shall stop. */
export interface Progress {
  readonly signal: AbortSignal;
  step(step: Step): void;
}
