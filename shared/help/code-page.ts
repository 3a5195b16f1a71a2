import type { ErrorCode } from '../contract/errors.ts';
import { errorCodes } from '../contract/errors.ts';
import { sentences } from '../contract/sentences/index.ts';
import { helpOf } from './codes/index.ts';
import type { GroupName } from './groups.ts';
import { groups } from './groups.ts';
import { readable } from './readable.ts';
import type { TaskName } from './tasks/index.ts';

/** All there is to say about an error code. */
export interface CodePage {
  readonly code: ErrorCode;
  readonly what: string;
  readonly cause: string;
  readonly next: string;
  readonly group: GroupName;
  /** The page about the work that it belongs to. */
  readonly task: TaskName;
  /** What is behind it; null where the sentences say it all. */
  readonly more: string | null;
  /** What has happened and what has not when it is shown. */
  readonly done: string;
  /** When the next step does not help. */
  readonly steps: readonly string[];
  readonly related: readonly ErrorCode[];
}

/** More are no help. */
const mostRelated = 6;

export const isErrorCode = (word: string): word is ErrorCode =>
  (errorCodes as readonly string[]).includes(word);

export const codesOf = (group: GroupName): ErrorCode[] =>
  errorCodes.filter((code) => helpOf(code).group === group);

export function codePage(code: ErrorCode): CodePage {
  const own = helpOf(code);
  const group = groups[own.group];
  const [what, cause, next] = readable(code, sentences[code]);
  const near = [...(own.related ?? []), ...codesOf(own.group)];
  return {
    ...{ code, what, cause, next, group: own.group, task: group.task },
    more: own.more ?? null,
    done: own.done ?? group.done,
    steps: own.steps ?? group.steps,
    related: [...new Set(near)].filter((other) => other !== code).slice(0, mostRelated),
  };
}
