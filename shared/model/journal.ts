/** One line of the journal: who decided, did or saw what, about which host. Never a secret. */
export interface JournalEntry {
  /** Epoch milliseconds of this laptop. */
  readonly at: number;
  /** User of the laptop. */
  readonly user: string;
  /** The same for all lines between one start of Fieldlink and its end; '' in lines of versions that kept none. */
  readonly visit: string;
  readonly kind: string;
  readonly hostId: string | null;
  /** HOST:PORT. */
  readonly address: string | null;
  readonly details: Readonly<Record<string, string>>;
}

/** What is added by whoever has something to say; who, when and in which visit the journal knows itself. */
export type JournalLine = Omit<JournalEntry, 'at' | 'user' | 'visit'>;

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

export const isDecision = (kind: string): kind is DecisionKind =>
  (decisionKinds as readonly string[]).includes(kind);
