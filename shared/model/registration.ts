import type { Fault } from './result.ts';

/**
 * How far the registration of one edge host is. `waiting`: not sent, with `fault` why it cannot be; `unknown`: sent, and nobody
 * heard the answer: Palette is asked before anything goes again; `created`: Palette has it, the host has not called in;
 * `already`: it was there before.
 */
export const registrationStates = [
  ...(['waiting', 'sending', 'created', 'already', 'refused', 'unknown', 'ready'] as const),
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** An edge host that this laptop registers by its ID: one entry per ID and console, kept until it is removed. */
export interface RegistrationEntry {
  /** Fieldlink's own. */
  readonly id: string;
  /** vendor: edge host ID. */
  readonly hostId: string;
  /** Null: it is called by its ID. */
  readonly name: string | null;
  /** `key`, or `key:value`. */
  readonly tags: readonly string[];
  /** Where it goes to. */
  readonly projectUid: string | null;
  /** HOST[:PORT] of the console that it goes to. */
  readonly endpoint: string;
  /** The key itself is in memory only, until it was sent. */
  readonly hasPairingKey: boolean;
  readonly state: RegistrationState;
  /** When `state` came to be: epoch milliseconds of this laptop. */
  readonly since: number;
  readonly fault: Fault | null;
  /** Of what was there already: the project that has it, as far as it was told. */
  readonly by: string | null;
}

/** An edge host as a list or a person names it, before it is registered. */
export interface HostDraft {
  readonly hostId: string;
  readonly name: string | null;
  readonly tags: readonly string[];
  /** A secret. */
  readonly pairingKey: string | null;
}

/** Nothing more happens to it by itself, except that it becomes `ready`. */
export const hasEnded = ({ state }: RegistrationEntry): boolean => state !== 'waiting' && state !== 'sending';
