import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { PaletteAnswer, PaletteOperation } from '#shared/wire/palette/operations.ts';
import { paletteOperations } from '#shared/wire/palette/operations.ts';
import type { Call, ConsoleClient, ConsoleReply } from './client.ts';

/** Who signs in. In memory only, or, of an API key, in the vault. */
export type Credentials =
  | {
      readonly by: 'api-key';
      /** Null while the vault that keeps it is locked. */
      readonly key: () => string | null;
    }
  | { readonly by: 'password'; readonly email: string; readonly password: string; readonly org: string };

export interface ConsoleSession {
  /** Sends with what proves who asks; takes a session that ran out up again, once. */
  ask<O extends PaletteOperation>(
    operation: O,
    call?: Omit<Call, 'secrets'>,
  ): Promise<ConsoleReply<PaletteAnswer<O>>>;
  /** Why nothing is sent any more: what was refused is never tried again by itself. */
  over(): Fault | null;
}

/** vendor: sessions last about 15 minutes; whoever calls just then is told to sign in again. */
export function openConsoleSession(
  client: ConsoleClient,
  credentials: Credentials,
  endpoint: string,
): ConsoleSession {
  let over: Fault | null = null;
  let jwt: string | null = null;
  let signing: Promise<Fault | null> | null = null;

  const refused = (why: Fault): { error: Fault; status: null } => {
    over = why;
    return { error: why, status: null };
  };

  /** Once; null: there is a session. */
  const logIn = async (account: Extract<Credentials, { by: 'password' }>): Promise<Fault | null> => {
    const { email: emailId, password, org } = account;
    const reply = await client.send(paletteOperations.authenticate, {
      query: { setCookie: false },
      body: { emailId, password, org },
      hidden: [password],
    });
    if (!('ok' in reply)) {
      // vendor: unknown accounts and wrong passwords alike; which of these statuses is not documented.
      const isRefusal = reply.status === 400 || reply.status === 401 || reply.status === 403;
      return isRefusal ? (over = fault('console-refused-login', { endpoint })) : reply.error;
    }
    if (reply.ok.isMfa === true) return (over = fault('console-mfa', { endpoint }));
    jwt = reply.ok.Authorization;
    return null;
  };

  /** Callers that meet the end of a session together wait for the same sign-in. */
  const logInOnce = (account: Extract<Credentials, { by: 'password' }>): Promise<Fault | null> =>
    (signing ??= logIn(account).finally(() => {
      signing = null;
    }));

  return {
    over: () => over,
    ask: async (operation, call = {}) => {
      if (over) return { error: over, status: null };
      if (credentials.by === 'api-key') {
        const apiKey = credentials.key();
        if (apiKey === null) return { error: fault('vault-locked'), status: null };
        const reply = await client.send(operation, { ...call, secrets: { ApiKey: apiKey } });
        if ('ok' in reply || reply.status !== 401) return reply;
        return refused(fault('console-refused-key', { endpoint }));
      }
      for (let isAgain = false; ; isAgain = true) {
        const failed = jwt === null ? await logInOnce(credentials) : null;
        if (failed) return { error: failed, status: null };
        const used: string = jwt ?? '';
        const reply = await client.send(operation, { ...call, secrets: { Authorization: used } });
        if ('ok' in reply || reply.status !== 401) return reply;
        if (isAgain) return refused(fault('console-expired', { endpoint }));
        // Another caller may have signed in again meanwhile: then that session is tried.
        if (jwt === used) jwt = null;
      }
    },
  };
}
