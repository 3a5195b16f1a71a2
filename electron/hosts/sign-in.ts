import type { HostClient, Reply } from '../http/host-client.ts';
import type { SessionState } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { LoginAnswer } from '#shared/wire/login.ts';
import { loginRefusalOf } from '#shared/wire/login.ts';
import { operations } from '#shared/wire/operations.ts';

export interface Account {
  readonly username: string;
  readonly password: string;
}

export interface Tokens {
  readonly authorization: string;
  readonly refresh: string | null;
}

export interface LogInOutcome {
  readonly reply: Reply<LoginAnswer>;
  readonly state: SessionState;
  readonly tokens: Tokens | null;
  readonly fault: Fault | null;
  readonly refusals: number;
}

/** vendor default: lockout after 5 failures for 15 minutes (`stylus.localUI.login.*`). */
const triesBeforeLock = 5;
const lockMinutes = 15;
/** Growing delays stay below this; a lock does not. */
const longestDelaySeconds = 120;

type Refused = Exclude<Reply<LoginAnswer>, { ok: LoginAnswer }>;

/**
 * Null when the password was looked at and refused. How an agent says "wait" or "locked" is not documented (inferred): a
 * 429, a number of seconds to wait, or words.
 */
function waitAsked(reply: Refused, host: string): Fault | null {
  const words = `${reply.wire?.code ?? ''} ${reply.wire?.message ?? ''}`;
  const seconds = loginRefusalOf(reply.wire?.details).retryAfterSeconds ?? reply.retryAfterSeconds;
  if (seconds === null && reply.status !== 429 && !/lock/i.test(words)) return null;
  const locked = seconds === null || seconds > longestDelaySeconds || /lock/i.test(words);
  return locked
    ? fault('sign-in-locked', { host, minutes: Math.ceil((seconds ?? lockMinutes * 60) / 60) })
    : fault('sign-in-delayed', { host, seconds });
}

/**
 * One login, no retry of any kind: five failures lock the account of a real operating-system user. `setCookie=false`,
 * because Fieldlink keeps one session per host itself. Never throws.
 */
export async function logIn(
  client: HostClient,
  account: Account,
  host: { label: string; refusals: number },
): Promise<LogInOutcome> {
  const reply = await client.send(operations.login, {
    query: { setCookie: false, extendedSession: false },
    body: { username: account.username, password: account.password },
  });
  if ('ok' in reply) {
    const { Authorization, RefreshToken } = reply.ok.Token;
    const tokens = { authorization: Authorization, refresh: RefreshToken ?? null };
    return { reply, state: 'signed-in', tokens, fault: null, refusals: 0 };
  }
  const held = { reply, tokens: null };
  if (reply.status !== 400 && reply.status !== 401 && reply.status !== 403 && reply.status !== 429)
    return { ...held, state: 'signed-out', fault: reply.error, refusals: host.refusals };
  const asked = waitAsked(reply, host.label);
  if (asked) return { ...held, state: 'refused', fault: asked, refusals: host.refusals };
  const refusals = host.refusals + 1;
  const triesLeft =
    loginRefusalOf(reply.wire?.details).attemptsLeft ?? Math.max(0, triesBeforeLock - refusals);
  return {
    ...held,
    state: 'refused',
    fault: fault('sign-in-refused', { host: host.label, triesLeft }),
    refusals,
  };
}
