import type { Fault } from '../../model/result.ts';
import type { ErrorCode } from '../errors.ts';
import type { Sentence } from './sentence.ts';

const catalogue: Partial<Record<ErrorCode, Sentence>> = {};

/** A page learns the sentences of a view when it fetches the view; who can show any fault learns all of them (`index`). */
export const learn = (sentences: Partial<Record<ErrorCode, Sentence>>): void => {
  Object.assign(catalogue, sentences);
};

const unlearned = (code: ErrorCode): Sentence => [
  `Fieldlink has not loaded the words for this yet (${code}).`,
  'The page is still being fetched, or a part of it could not be.',
  'Look again in a moment, or reload the page.',
];

export interface Explanation {
  readonly what: string;
  readonly cause: string;
  readonly next: string;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A parameter the core could not name reads as a dash rather than as a hole. Words in place of a name ("the host") begin a
 * sentence with a capital; a name stays as it is.
 */
const fill = (text: string, fault: Fault): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const value = String(fault.params[name] ?? '–');
    return at === 0 && value.startsWith('the ') ? capital(value) : value;
  });

/** What a technician reads for a fault. */
export function explain(fault: Fault): Explanation {
  const [what, cause, next] = catalogue[fault.code] ?? unlearned(fault.code);
  return { what: fill(what, fault), cause: fill(cause, fault), next: fill(next, fault) };
}
