/** One line of the journal: who decided or saw what, about which host. Never a secret. */
export interface JournalEntry {
  /** Epoch milliseconds of this laptop. */
  readonly at: number;
  /** User of the laptop. */
  readonly user: string;
  readonly kind: string;
  readonly hostId: string | null;
  /** HOST:PORT. */
  readonly address: string | null;
  readonly details: Readonly<Record<string, string>>;
}

/** What is decided or seen about whom to trust. */
export const decisionKinds = [
  'trusted',
  'expected-imported',
  'trusted-as-expected',
  'certificate-mismatch',
  'repinned',
  'moved',
  'forgotten',
] as const;

export type DecisionKind = (typeof decisionKinds)[number];
