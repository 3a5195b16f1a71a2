import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRegistrationToken } from '#shared/model/registration-token.ts';

const junk = fc.constantFrom(...Array.from('aZ9=+/-_~ \n\t\u200b\u00a0\u0000“é'));

const read = (pasted: string): string => {
  const result = readRegistrationToken(pasted);
  return 'ok' in result ? `token ${result.ok}` : result.error.code;
};

it.each([
  ['bGV0LW1lLWlu', 'token bGV0LW1lLWlu'],
  [' \tbGV0LW1lLWlu\r\n', 'token bGV0LW1lLWlu'],
  ['', 'registration-token-empty'],
  ['\n ', 'registration-token-empty'],
  ['bGV0LW1l\nLWlu', 'registration-token-broken'],
  ['bGV0LW1l\r\nLWlu', 'registration-token-broken'],
  ['bGV0LW1l LWlu', 'registration-token-spaced'],
  ['bGV0LW1l\tLWlu', 'registration-token-spaced'],
  ['“bGV0LW1lLWlu”', 'registration-token-unprintable'],
  ['bGV0\u200bLW1lLWlu', 'registration-token-unprintable'],
  ['a'.repeat(5_000), 'registration-token-too-long'],
])('%j is %s', (pasted, expected) => {
  expect(read(pasted)).toBe(expected);
});

it('repeats nothing of what it does not take, and what it takes can stand in a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: junk, minLength: 8 }), (pasted) => {
      const result = readRegistrationToken(pasted);
      if ('ok' in result) return /^[\x21-\x7e]+$/.test(result.ok) && pasted.trim() === result.ok;
      return !JSON.stringify(result.error).includes(pasted.trim()) || pasted.trim() === '';
    }),
  );
});
