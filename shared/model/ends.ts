import type { ErrorCode } from '../contract/errors.ts';
import type { Fault } from './result.ts';
import type { End } from './run.ts';

export interface Ended {
  readonly end: End;
  readonly fault: Fault | null;
}

export const ended = (end: End, fault: Fault | null = null): Ended => ({ end, fault });

/** Codes that say "the host does not answer", as opposed to "the host answered no". */
const silence: readonly ErrorCode[] = [
  'connection-refused',
  'connection-timeout',
  'connection-lost',
  'no-route',
  'name-unknown',
  'answer-late',
  'console-unreached',
];

export const isSilence = (fault: Fault): boolean => silence.includes(fault.code);

const endByCode: Partial<Record<ErrorCode, End>> = {
  'already-linked': 'already',
  cancelled: 'cancelled',
  'not-done': 'cancelled',
  'journal-not-written': 'cancelled',
  'token-expired': 'expired',
  'answer-late': 'unknown',
  'link-unfinished': 'unknown',
  'link-one-sided': 'unknown',
  'leader-gone': 'unknown',
  'link-unproved': 'unknown',
  'half-unlinked': 'unknown',
  'unlink-unverified': 'unknown',
  internal: 'unknown',
  'content-there': 'already',
  'upload-cut': 'unreachable',
  'upload-stalled': 'unreachable',
  'upload-unanswered': 'unknown',
  'upload-unproved': 'unknown',
  'sync-not-awaited': 'cancelled',
  'host-lost': 'unreachable',
  'edge-host-registered': 'already',
  'pairing-unproved': 'unknown',
  'pairing-withdraw-unproved': 'unknown',
  'pairing-unsent': 'cancelled',
  'pairing-verify-late': 'unknown',
};

/** The end that a fault means. What was never answered is unreachable; what a host or a rule denied is refused. */
export const endOf = (fault: Fault): Ended =>
  ended(endByCode[fault.code] ?? (isSilence(fault) ? 'unreachable' : 'refused'), fault);
