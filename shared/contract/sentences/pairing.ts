import type { Sentence } from './sentence.ts';

/** Pairing on the side of the hosts: what speaks against it, the request, its withdrawal. */
export const pairingSentences = {} as const satisfies Record<string, Sentence>;
