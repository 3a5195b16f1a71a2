import type { Fault } from './result.ts';

/** What became of an imported list of expected fingerprints. */
export interface ExpectOutcome {
  /** Fingerprints taken, without duplicates. */
  readonly taken: number;
  readonly duplicates: number;
  /** Hosts in the list that show what is expected, and are trusted by it from now on. */
  readonly asExpected: readonly string[];
  /** Hosts in the list that show something else: each is a hard stop. */
  readonly mismatched: readonly string[];
  /** Lines that were not taken, the first of them; `problemCount` counts all. */
  readonly problems: readonly Fault[];
  readonly problemCount: number;
}
