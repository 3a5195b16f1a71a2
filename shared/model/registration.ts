/** An edge host as a list or a person names it, before it is registered. */
export interface HostDraft {
  readonly hostId: string;
  readonly name: string | null;
  readonly tags: readonly string[];
  /** A secret. */
  readonly pairingKey: string | null;
}
