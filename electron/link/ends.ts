import type { End, Step } from '#shared/model/run.ts';
import type { Fault } from '#shared/model/result.ts';
import { isSilence } from '../http/failure.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Ask } from '../hosts/sessions.ts';
import type { Patience } from '../http/patience.ts';

export interface Ended {
  readonly end: End;
  readonly fault: Fault | null;
}

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

export const ended = (end: End, fault: Fault | null = null): Ended => ({ end, fault });

const endByCode: Partial<Record<Fault['code'], End>> = {
  'already-linked': 'already',
  cancelled: 'cancelled',
  'token-expired': 'expired',
  'answer-late': 'unknown',
  'link-unfinished': 'unknown',
  'link-one-sided': 'unknown',
  'leader-gone': 'unknown',
  'link-unproved': 'unknown',
  'half-unlinked': 'unknown',
  'unlink-unverified': 'unknown',
  'host-lost': 'unreachable',
};

/** The end that a fault means. What was never answered is unreachable; what a host or a rule denied is refused. */
export const endOf = (fault: Fault): Ended =>
  ended(endByCode[fault.code] ?? (isSilence(fault) ? 'unreachable' : 'refused'), fault);
