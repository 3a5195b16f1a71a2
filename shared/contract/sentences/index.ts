import type { ErrorCode } from '../errors.ts';
import { firstSentences } from './first.ts';
import { laterSentences } from './later.ts';
import type { Sentence } from './sentence.ts';

/** One catalogue for window and CLI: a code without a sentence does not compile. */
export const sentences: Readonly<Record<ErrorCode, Sentence>> = { ...firstSentences, ...laterSentences };

export { explain } from './explain.ts';
