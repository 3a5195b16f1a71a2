import type { Finding } from './finding.ts';
import { fault } from './result.ts';

/** vendor: **Registration Tokens** of the tenant. The token itself is not part of it: it is revealed one by one. */
export interface EdgeToken {
  readonly uid: string;
  readonly name: string;
  readonly description: string | null;
  /** Where hosts arrive that name no project themselves; null: nowhere. */
  readonly project: { readonly uid: string; readonly name: string | null } | null;
  /** Epoch milliseconds by the clock of the console; null: not told. */
  readonly expiresAt: number | null;
  /** Switched on. It may have expired all the same: `edgeTokenState`. */
  readonly isActive: boolean;
  /** vendor: the first and the last four characters; null: the console did not tell it. */
  readonly masked: string | null;
}

export type EdgeTokenState = 'active' | 'inactive' | 'expired';

/** `now`: epoch milliseconds. Expired goes before switched off: that cannot be mended by switching it on. */
export const edgeTokenState = (
  { isActive, expiresAt }: Pick<EdgeToken, 'isActive' | 'expiresAt'>,
  now: number,
): EdgeTokenState => (expiresAt !== null && expiresAt <= now ? 'expired' : isActive ? 'active' : 'inactive');

const shownAtEachEnd = 4;
const allHidden = '••••';

/** Of a short one nothing is shown: what is left to guess would be too little. */
export const maskToken = (token: string): string =>
  token.length < shownAtEachEnd * 4
    ? allHidden
    : `${token.slice(0, shownAtEachEnd)}…${token.slice(-shownAtEachEnd)}`;

/**
 * Which of these a token is, by its ends: the list tells no more of them. `'none'`: it is surely none of them; null: that
 * cannot be told.
 */
export function edgeTokenOf(token: string, all: readonly EdgeToken[]): EdgeToken | 'none' | null {
  const mask = maskToken(token);
  const [found, another] = all.filter(({ masked }) => masked === mask && mask !== allHidden);
  if (found) return another ? null : found;
  return all.every(({ masked }) => masked !== null && masked !== allHidden) ? 'none' : null;
}

/** What **Add New Registration Token** asks for. */
export interface EdgeTokenDraft {
  readonly name: string;
  readonly description: string;
  readonly projectUid: string | null;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** What speaks against a new token, before it is asked for; `now`: epoch milliseconds. What refuses comes first. */
export function checkEdgeToken({ name, projectUid, expiresAt }: EdgeTokenDraft, now: number): Finding[] {
  return [
    ...(name.trim() === '' ? [{ weight: 'refuses', fault: fault('edge-token-nameless') } as const] : []),
    ...(expiresAt <= now ? [{ weight: 'refuses', fault: fault('edge-token-expiry-past') } as const] : []),
    ...(projectUid === null ? [{ weight: 'warns', fault: fault('edge-token-project-unset') } as const] : []),
  ];
}
