import type { Layer } from './layer.ts';

/** A Palette cluster profile in one version: only its latest one can be chosen (vendor: Pair Local Cluster). */
export interface MatchProfile {
  readonly uid: string;
  readonly name: string;
  /** cluster (= full), infra, add-on or system; null: not told. */
  readonly type: string | null;
  readonly version: string | null;
  readonly layers: readonly Layer[];
}

/** `version`: the same pack on both sides in different versions. */
export type Verdict = 'match' | 'missing' | 'extra' | 'version';

export interface LayerVerdict {
  /** Of the pack. */
  readonly name: string;
  /** Version in the local cluster; null: it has none. */
  readonly local: string | null;
  /** Version in the chosen profiles; null: they have none. */
  readonly palette: string | null;
  readonly verdict: Verdict;
}

export interface Match {
  /** UIDs of the profiles of each combination that covers the cluster exactly, the fewest first; at most 100. */
  readonly valid: readonly (readonly string[])[];
  /** The combination with the fewest layers that do not match. */
  readonly closest: { readonly profiles: readonly string[]; readonly layers: readonly LayerVerdict[] };
  /** False: the search was cut short, so there may be more or better combinations. What is told is true. */
  readonly isComplete: boolean;
}

/** What profiles there are to choose from, and who said so when. */
export interface ProfileSet {
  /** `name`: of the console, or of the file. */
  readonly from: 'console' | 'file';
  readonly name: string;
  /** Epoch milliseconds of this laptop, when it was read. */
  readonly readAt: number;
  /** In their latest version only. */
  readonly profiles: readonly MatchProfile[];
  /** Names of profiles whose latest version is not among them: they cannot be judged. */
  readonly withoutLatest: readonly string[];
}
