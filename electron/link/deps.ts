import type { Step } from '#shared/model/run.ts';
import type { Patience } from '../http/patience.ts';
import type { ReadDeps } from '../hosts/reader.ts';

export interface LinkDeps extends ReadDeps {
  readonly patience: Patience;
}

/** How one item of a run reports where it is, and hears that it shall stop. */
export interface Progress {
  readonly signal: AbortSignal;
  step(step: Step): void;
}
