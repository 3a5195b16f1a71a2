import { z } from 'zod';
import { count, flag, list, maybe, opaque, text } from './tolerant.ts';

export const loginQuery = z.strictObject({
  setCookie: z.boolean().optional(),
  extendedSession: z.boolean().optional(),
});
export const loginBody = z.strictObject({ username: z.string().min(1), password: z.string() });

/** Essential: without `Authorization` nobody is signed in, whatever the status said. */
export const userToken = z.object({ Authorization: z.string().min(1).max(16_384), RefreshToken: opaque });

/** Login nests the tokens under `Token`; renewal answers them bare. */
export const loginAnswer = z.object({ IsFirstLogin: flag, Token: userToken });

export const renewalQuery = z.strictObject({ extendedSession: z.boolean().optional() });
export const renewalBody = z.strictObject({ refreshToken: z.string().min(1) });

export const currentUser = z.object({
  userName: text,
  sshKeys: list(z.string()),
  disablePasswordUpdate: flag,
});

/**
 * What a refused sign-in may tell beyond "no". The vendor documents neither body nor status of the throttling it
 * introduced with agent 4.7.16, so these names are (inferred): read where present, never relied on.
 */
const refusal = z.object({ attemptsLeft: count, retryAfterSeconds: count });
const loginRefusal = maybe(refusal);

export interface LoginRefusal {
  readonly attemptsLeft: number | null;
  readonly retryAfterSeconds: number | null;
}

export function loginRefusalOf(details: unknown): LoginRefusal {
  const read = loginRefusal.parse(details);
  return { attemptsLeft: read?.attemptsLeft ?? null, retryAfterSeconds: read?.retryAfterSeconds ?? null };
}

export type LoginAnswer = z.output<typeof loginAnswer>;
