import type { Result } from './result.ts';
import { fail, ok } from './result.ts';

/** Far more than any token has; a pasted file is no token. */
const longest = 4_096;

/**
 * vendor: **Registration token**, as pasted: blanks around it are let go, inside it nothing may be but what can be printed.
 * No answer repeats any of it: it is a secret.
 */
export function readRegistrationToken(pasted: string): Result<string> {
  const token = pasted.trim();
  if (token === '') return fail('registration-token-empty');
  if (token.length > longest) return fail('registration-token-too-long', { longest });
  if (/[\n\r\u2028\u2029]/.test(token)) return fail('registration-token-broken');
  if (/\s/.test(token)) return fail('registration-token-spaced');
  return /^[\x21-\x7e]+$/.test(token) ? ok(token) : fail('registration-token-unprintable');
}
