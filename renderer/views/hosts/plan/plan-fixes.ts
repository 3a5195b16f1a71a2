import type { ErrorCode } from '#shared/contract/errors.ts';

/** What Fieldlink itself can do about a finding. */
export type Fix = 'trust' | 'sign-in' | 'unlink' | 'show-links' | 'check-again';

export const fixLabels: Record<Fix, string> = {
  trust: 'Trust',
  'sign-in': 'Sign in',
  unlink: 'Unlink',
  'show-links': 'Show its links',
  'check-again': 'Check again',
};

const fixes: Partial<Record<ErrorCode, Fix>> = {
  'host-unpinned': 'trust',
  'sign-in-needed': 'sign-in',
  'linked-elsewhere': 'unlink',
  'still-leader': 'show-links',
};

/** Everything else is mended outside of Fieldlink, and looked at again. */
export const fixOf = (code: ErrorCode | undefined): Fix => (code && fixes[code]) ?? 'check-again';
