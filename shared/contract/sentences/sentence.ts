/** What happened, the likely cause, the next step. `{name}` is filled from the fault's params. */
export type Sentence = readonly [what: string, cause: string, next: string];
