import { withoutSecret } from '#shared/wire/echo.ts';
import { redact } from '../vault/redact.ts';

/** Whoever tries that many tokens on one visit has seen the words of the first long ago. */
const mostKnown = 20;

/** Hosts may repeat the registration token they were sent, at once or days later: nobody shall read or keep it. */
export interface Discretion {
  /** It leaves now. Known in memory only, until Fieldlink ends. */
  sends(token: string): void;
  /** Words of a host without any token that was sent, nor what looks like one; null: none are left. */
  clean(words: string | null | undefined): string | null;
}

const formsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('base64'), bytes.toString('base64url')];
};

export function createDiscretion(): Discretion {
  let known: readonly string[] = [];
  return {
    sends: (token) => {
      known = [...known.filter((each) => each !== token), token].slice(-mostKnown);
    },
    clean: (words) => (words ? String(redact(withoutSecret(words, known.flatMap(formsOf)))) : null),
  };
}
