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

type Refused = Exclude<Reply<LoginAnswer>, { ok: LoginAnswer }>;

/** How an agent says "locked" is not documented: 429, or a refusal that speaks of it (inferred). */
const isLocked = (reply: Refused): boolean =>
  reply.status === 429 || /lock/i.test(`${reply.wire?.code ?? ''} ${reply.wire?.message ?? ''}`);

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
  const told = loginRefusalOf(reply.wire?.details);
  if (isLocked(reply)) {
    const seconds = told.retryAfterSeconds ?? reply.retryAfterSeconds ?? lockMinutes * 60;
    const minutes = Math.ceil(seconds / 60);
    return {
      ...held,
      state: 'refused',
      fault: fault('sign-in-locked', { host: host.label, minutes }),
      refusals: 0,
    };
  }
  const refusals = host.refusals + 1;
  const triesLeft = told.attemptsLeft ?? Math.max(0, triesBeforeLock - refusals);
  return {
    ...held,
    state: 'refused',
    fault: fault('sign-in-refused', { host: host.label, triesLeft }),
    refusals,
  };
}
