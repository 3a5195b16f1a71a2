import type { Ended } from '#shared/model/ends.ts';
import { endOf } from '#shared/model/ends.ts';
import type { UploadKnown } from '#shared/model/operation.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Step } from '#shared/model/run.ts';
import type { Transfer } from '#shared/model/transfer.ts';
import type { Patience } from '../http/patience.ts';
import type { ReadDeps } from '../hosts/reader.ts';

export interface LinkDeps extends ReadDeps {
  /** Everything the rules look at, as the host tells it now; a reading that is under way will do. */
  readonly read: (key: string) => Promise<unknown>;
  readonly patience: Patience;
}

/** One of many items of a run. */
export interface LinkProgress extends Progress {
  /** Why nothing more shall be begun for any of them. */
  halted(): Fault | null;
  /** To be asked before anything that changes a host is sent. Null: the journal has the intent on disk. */
  mayAct(): Promise<Fault | null>;
  /** What became known of the run goes to the journal; null: it is on disk. */
  learned(known: UploadKnown): Promise<Fault | null>;
}

/** What concerns all of a run. `twice`: one host may have it to itself; a second one that meets it proves the rule. */
export interface StopReason {
  readonly why: Fault;
  readonly seen: 'once' | 'twice';
}

/** How one item ended. `stop`: no other item of the run would fare better, so none is begun. */
export interface LinkEnd extends Ended {
  readonly stop?: StopReason;
}

/** Such as a leader that cannot be linked to, or a journal that cannot be written. */
export const endsRun = (why: Fault): LinkEnd => ({ ...endOf(why), stop: { why, seen: 'once' } });

/** How one item of a run reports where it is, and hears that it shall stop. */
export interface Progress {
  readonly signal: AbortSignal;
  step(step: Step): void;
  /** How far this step is; the next one begins without. */
  progress(progress: Transfer): void;
  /** What it is waiting for, where that calls for somebody; null: for nothing any more. */
  hint(why: Fault | null): void;
}

/** What is done to one host of a run at a time. Null: it goes on with the next stage, when all hosts are that far. */
export type Stage = (key: string, on: LinkProgress) => Promise<LinkEnd | null>;
