import type { Sentence } from './sentence.ts';

/** The Palette console: reaching it, signing in, reviewing pairing requests. */
export const consoleSentences = {} as const satisfies Record<string, Sentence>;
