/** An edge host as a list or a person names it, before it is registered. */
export interface HostDraft {
  readonly hostId: string;
  readonly name: string | null;
  readonly tags: readonly string[];
  /** A secret. */
  readonly pairingKey: string | null;
}

/** What a list of them may have. */
export const mostHostsInList = 1_000;
/** Characters of such a list; a file with more bytes is not even read. */
export const longestHostList = 2_000_000;
