import type { Step } from '#shared/model/run.ts';
import type { Patience } from '../http/patience.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Ask } from '../hosts/sessions.ts';

export interface LinkDeps {
  readonly ask: Ask;
  readonly registry: Registry;
  readonly patience: Patience;
}

/** How one item of a run reports where it is, and hears that it shall stop. */
export interface Progress {
  readonly signal: AbortSignal;
  step(step: Step): void;
}
