import type { ErrorCode } from '../../contract/errors.ts';
import type { GroupName } from '../groups.ts';

/** A code that deserves more words than its group has. */
export interface OwnWords {
  readonly group: GroupName;
  /** What is behind it. */
  readonly more?: string;
  /** In place of the group's. */
  readonly done?: string;
  /** In place of the group's. */
  readonly steps?: readonly string[];
  /** Named before the others of its group. */
  readonly related?: readonly ErrorCode[];
}

export type CodeHelp = GroupName | OwnWords;

/** A code is in one file of sentences, and so in one of these tables: in exactly one group. */
export type HelpFor<Sentences> = Readonly<Record<keyof Sentences, CodeHelp>>;
