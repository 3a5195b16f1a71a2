import { setTimeout as wait } from 'node:timers/promises';
import { whenAwake } from '../http/awake.ts';
import type { Form } from '../http/form-client.ts';
import { sendForm } from '../http/form-client.ts';
import type { HostClient, Reply } from '../http/host-client.ts';
import type { Patience } from '../http/patience.ts';
import { isSilence } from '#shared/model/ends.ts';
import { isSignedIn } from '#shared/model/host.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { Details, SessionKind } from '#shared/model/journal.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { whyNotTrusted } from '#shared/model/trust.ts';
import type { Answer, Operation } from '#shared/wire/operations.ts';
import type { SendOptions } from '../http/host-client.ts';
import type { Line } from './line.ts';
import { endSession, isTo, openLine, renewOnce } from './line.ts';
import type { Registry } from './registry.ts';
import type { Account, Tokens } from './sign-in.ts';
import { logIn } from './sign-in.ts';

export type Ask = <O extends Operation>(
  key: string,
  operation: O,
  options?: Omit<SendOptions<O>, 'authorization'>,
) => Promise<Reply<Answer<O>>>;

export interface Sessions {
  /** Sends one operation with the host's session; renews it once. Nothing leaves for a host that is not pinned. */
  ask: Ask;
  /**
   * Sends a form with the host's session, over a connection of its own. Never twice: who sends gigabytes again decides so
   * himself. Whether the session still holds is best asked just before.
   */
  sendForm<O extends Operation>(
    key: string,
    operation: O,
    form: Form,
    signal: AbortSignal,
  ): Promise<Reply<Answer<O>>>;
  /** Connects ahead of a sign-in, to trusted hosts only; nothing is sent. Settles when all stand or have failed. */
  dial(keys: readonly string[]): Promise<unknown>;
  /** One try. The outcome stands in the record; true when signed in. */
  signIn(key: string, account: Account): Promise<boolean>;
  signOut(keys: readonly string[]): Promise<void>;
  /** Drops everything held for a host that is forgotten or no longer trusted. */
  drop(key: string): void;
  close(): Promise<void>;
}

const refused = (error: ReturnType<typeof fault>): Reply<never> => ({
  error,
  status: null,
  wire: null,
  retryAfterSeconds: null,
});

/**
 * The end of Fieldlink waits for no answer to a log-out, as nothing would follow from it; but what is sent has a start over
 * the hang-up, so that each host has it in hand by then, however long the line.
 */
const farewellMs = 30;

/** Told of every session that begins, is ended by a person, or is refused; renewals are nobody's decision. */
export type OnSession = (kind: SessionKind, host: HostRecord, details: Details) => void;

export function createSessions(
  registry: Registry,
  patience: Patience,
  onSession: OnSession = () => undefined,
): Sessions {
  const lines = new Map<string, Line>();
  let over = false;

  const lineTo = (host: HostRecord): Line => {
    const known = lines.get(host.key);
    if (known && isTo(known, host)) return known;
    if (known) void known.client.close();
    const line = openLine(host, patience);
    lines.set(host.key, line);
    return line;
  };

  const drop = (key: string): void => {
    const line = lines.get(key);
    lines.delete(key);
    void line?.client.close();
  };

  /** Every answer, good or bad, tells whether the host is there and still the one that was pinned. */
  const note = <T>(key: string, client: HostClient, reply: Reply<T>): Reply<T> => {
    if ('ok' in reply || reply.status !== null) registry.answered(key, client.clockSkewSeconds());
    else if (reply.error.code === 'host-changed') {
      registry.markChanged(key, String(reply.error.params['presented']));
      drop(key);
    } else if (isSilence(reply.error)) registry.fellSilent(key, reply.error);
    return reply;
  };

  /** Why nothing more may go to this host, not even the session it gave; whoever stopped it cannot know of the line. */
  const stoppedNow = (key: string): Fault | null => {
    const host = registry.get(key);
    const why = host && whyNotTrusted(host);
    if (why) drop(host.key);
    return why;
  };

  /** The line to a host with its session, or why nothing may be sent over it. */
  const opened = (key: string): { host: HostRecord; line: Line; tokens: Tokens } | Fault => {
    const host = registry.get(key);
    if (over) return fault('cancelled');
    if (!host) return fault('unknown-host');
    const untrusted = whyNotTrusted(host);
    if (untrusted) return untrusted;
    const line = lineTo(host);
    return line.tokens
      ? { host, line, tokens: line.tokens }
      : fault('sign-in-needed', { host: hostLabel(host) });
  };

  const ask: Ask = async (key, operation, options = {}) => {
    const open = opened(key);
    if ('code' in open) return refused(open);
    const { host, line, tokens } = open;
    const send = (authorization: string) => line.client.send(operation, { ...options, authorization });
    const reply = note(key, line.client, await send(tokens.authorization));
    if ('ok' in reply || reply.status !== 401) return reply;
    const stopped = stoppedNow(key);
    if (stopped) return refused(stopped);
    // Another caller may have renewed while this request was under way: then its token is tried, not renewed again.
    const renewed = line.tokens !== tokens || (await renewOnce(line));
    if (renewed && line.tokens) return note(key, line.client, await send(line.tokens.authorization));
    // Signed out while the request was under way: nothing has expired.
    if (!line.tokens) return refused(fault('sign-in-needed', { host: hostLabel(host) }));
    const ended = fault('session-expired', { host: hostLabel(host) });
    line.tokens = null;
    const { session } = registry.get(key) ?? host;
    if (session.state === 'signed-in')
      registry.learn(key, { session: { ...session, state: 'expired', fault: ended } });
    return refused(ended);
  };

  const send: Sessions['sendForm'] = async (key, operation, form, signal) => {
    const open = opened(key);
    if ('code' in open) return refused(open);
    const { host, line } = open;
    const { authorization } = open.tokens;
    const { address, port, certSha256: pin } = host;
    const { connectMs } = patience;
    const options = { authorization, connectMs, signal };
    const sending = whenAwake(() => sendForm({ address, port, pin }, operation, form, options));
    return note(key, line.client, await sending);
  };

  const signInOnce = async (host: HostRecord, line: Line, account: Account): Promise<boolean> => {
    const { key } = host;
    const before = line.tokens;
    registry.learn(key, { session: { state: 'signing-in', username: account.username, fault: null } });
    const outcome = await logIn(line.client, account, { label: hostLabel(host), refusals: line.refusals });
    note(key, line.client, outcome.reply);
    line.refusals = outcome.refusals;
    // Signed out, forgotten or stopped meanwhile (a changed certificate): that stands, and its reason with it.
    if (over || registry.get(key)?.session.state !== 'signing-in') {
      if (!stoppedNow(key)) await endSession(line, outcome.tokens);
      return false;
    }
    line.tokens = outcome.tokens;
    void endSession(line, before);
    registry.learn(key, {
      session: { state: outcome.state, username: account.username, fault: outcome.fault },
    });
    // The name only of an account that a host knows: a password may have been typed in its place.
    if (outcome.tokens) onSession('signed-in', host, { username: account.username });
    else onSession('sign-in-failed', host, { code: outcome.fault?.code ?? 'internal' });
    return outcome.tokens !== null;
  };

  const signIn: Sessions['signIn'] = async (key, account) => {
    for (;;) {
      const host = registry.get(key);
      if (over || !host || whyNotTrusted(host)) return false;
      const line = lineTo(host);
      const under = line.signing;
      if (!under) {
        const outcome = signInOnce(host, line, account).finally(() => {
          line.signing = null;
        });
        line.signing = { account, outcome };
        return outcome;
      }
      const signedIn = await under.outcome;
      const same = under.account.username === account.username && under.account.password === account.password;
      if (same) return signedIn;
    }
  };

  const dial: Sessions['dial'] = (keys) =>
    Promise.all(
      keys.map(async (key) => {
        const host = registry.get(key);
        if (!over && host && !whyNotTrusted(host)) await lineTo(host).client.dial();
      }),
    );

  const logOut = async (key: string): Promise<void> => {
    if (stoppedNow(key)) return;
    const line = lines.get(registry.get(key)?.key ?? key);
    const tokens = line?.tokens;
    if (!line || !tokens) return;
    line.tokens = null;
    await endSession(line, tokens);
  };

  registry.onMerge((gone, kept) => {
    const [line, other] = [lines.get(gone), lines.get(kept)];
    if (!line) return;
    lines.delete(gone);
    lines.set(kept, line);
    if (other) void endSession(other, other.tokens).finally(() => other.client.close());
  });

  const signOut: Sessions['signOut'] = async (keys) => {
    for (const key of keys) {
      const host = registry.get(key);
      if (host && isSignedIn(host)) onSession('signed-out', host, {});
      registry.learn(key, { session: { state: 'signed-out', username: null, fault: null } });
    }
    await Promise.all(keys.map(logOut));
  };

  return {
    ask,
    sendForm: send,
    dial,
    signIn,
    signOut,
    drop,
    close: async () => {
      over = true;
      const loggedOut = Promise.all([...lines.keys()].map(logOut));
      await Promise.race([loggedOut, wait(farewellMs)]);
      await Promise.all([...lines.values()].map((line) => line.client.close()));
      lines.clear();
    },
  };
}
