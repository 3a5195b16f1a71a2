/** What else a line says, by name: IDs, codes, counts; never a secret. */
export type Details = Readonly<Record<string, string>>;

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
  readonly details: Details;
}

/** What is told of the journal without being asked. */
export interface JournalState {
  /** The visit under way. */
  readonly visit: string;
  /** Lines in all, ever growing. */
  readonly lines: number;
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

export type SessionKind = 'signed-in' | 'sign-in-failed' | 'signed-out';

export const isDecision = (kind: string): kind is DecisionKind =>
  (decisionKinds as readonly string[]).includes(kind);
