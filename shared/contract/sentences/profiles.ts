import type { Sentence } from './sentence.ts';

/** Cluster profiles: files of them, and the packs of a cluster. */
export const profilesSentences = {} as const satisfies Record<string, Sentence>;
