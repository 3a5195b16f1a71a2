import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Digests are compared, so neither length nor content leaks through time. */
const same = (a: string, b: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};

export interface WebSession {
  /** Goes into the address that is opened; works once. */
  readonly token: string;
  /** The cookie's value when the token is right and has not been used; null otherwise. */
  redeem(token: string): string | null;
  isHolder(cookie: string | undefined): boolean;
}

/** 256 bits each. The token is in a URL (history, a screenshot), so it dies at its first use; the cookie never leaves. */
export function createWebSession(): WebSession {
  const token = randomBytes(32).toString('base64url');
  const cookie = randomBytes(32).toString('base64url');
  let used = false;
  return {
    token,
    redeem: (given) => {
      if (used || !same(given, token)) return null;
      used = true;
      return cookie;
    },
    isHolder: (given) => used && given !== undefined && same(given, cookie),
  };
}
