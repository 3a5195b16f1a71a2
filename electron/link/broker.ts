import { setTimeout as wait } from 'node:timers/promises';
import type { LinkTokenView } from '#shared/contract/methods.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { roleOf } from '#shared/model/role.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Ask } from '../hosts/sessions.ts';

/** vendor default: an OTP lives two minutes. Used only where a host does not tell its interval. */
const usualIntervalSeconds = 120;

/** A leader whose every token is about to die will not get better; without a bound its run would never end. */
const mostTries = 4;

interface Held extends LinkTokenView {
  /** `performance.now()` of the answer: the laptop's clock may jump, this one does not. */
  readonly at: number;
}

export interface TokenBroker {
  /** Starts generation on the leader or reads its current token (vendor: Link Hosts, Generate token). */
  current(leaderKey: string): Promise<Result<LinkTokenView>>;
  /** A token with life enough to be used; shared by all who ask while it lives. Waits for the next one when need be. */
  usable(leaderKey: string, signal: AbortSignal): Promise<Result<string>>;
  /** A host said this token is no good: the next caller gets a fresh one. Twenty that say it of one token cost one. */
  discard(leaderKey: string, token: string): void;
  /** The leader stopped generating: whatever is held is dead. */
  discardAll(leaderKey: string): void;
}

const leftOf = (held: Held): number => held.remainingSeconds - (performance.now() - held.at) / 1000;

/** A token about to die is not used: the follower's own call to the leader takes time (design §6). */
const needed = (held: Held): number => Math.min(10, held.intervalSeconds / 4);

export function createTokenBroker(deps: {
  ask: Ask;
  registry: Registry;
  /** A host that generated no tokens does now. */
  onStarted?: (leader: HostRecord) => void;
}): TokenBroker {
  const held = new Map<string, Held>();
  const fetching = new Map<string, Promise<Result<Held>>>();

  const fetchToken = async (leaderKey: string): Promise<Result<Held>> => {
    const at = performance.now();
    const reply = await deps.ask(leaderKey, operations.generateToken);
    if (!('ok' in reply)) {
      if (reply.status === null || reply.status === 401) return { error: reply.error };
      const leader = deps.registry.get(leaderKey)?.hostId ?? '';
      return fail('token-unavailable', { leader, message: reply.wire?.message ?? '–' });
    }
    const intervalSeconds = reply.ok.interval ?? usualIntervalSeconds;
    const fresh = {
      token: reply.ok.token,
      intervalSeconds,
      remainingSeconds: reply.ok.remainingTime ?? intervalSeconds,
      at,
    };
    held.set(leaderKey, fresh);
    const leader = deps.registry.get(leaderKey);
    if (leader && roleOf(leader) !== 'leader') deps.onStarted?.(leader);
    deps.registry.learn(leaderKey, { tokenRequested: true });
    return ok(fresh);
  };

  /** One call per leader at a time, however many followers wait. */
  const fetchOnce = (leaderKey: string): Promise<Result<Held>> => {
    const under = fetching.get(leaderKey) ?? fetchToken(leaderKey).finally(() => fetching.delete(leaderKey));
    fetching.set(leaderKey, under);
    return under;
  };

  const usableWithin = async (
    leaderKey: string,
    signal: AbortSignal,
    tries: number,
  ): Promise<Result<string>> => {
    const known = held.get(leaderKey);
    if (known && leftOf(known) >= needed(known)) return ok(known.token);
    const answer = await fetchOnce(leaderKey);
    if (!('ok' in answer)) return answer;
    const left = leftOf(answer.ok);
    if (left >= needed(answer.ok)) return ok(answer.ok.token);
    if (tries <= 1)
      return fail('token-unavailable', { leader: deps.registry.get(leaderKey)?.hostId ?? '', message: '–' });
    // `remainingTime` is in whole seconds, rounded up: after it the next token is there. At most one interval is waited.
    await wait(Math.max(100, left * 1000), undefined, { signal }).catch(() => undefined);
    return signal.aborted ? fail('cancelled') : usableWithin(leaderKey, signal, tries - 1);
  };
  const usable: TokenBroker['usable'] = (leaderKey, signal) => usableWithin(leaderKey, signal, mostTries);

  return {
    current: async (leaderKey) => {
      const answer = await fetchOnce(leaderKey);
      if (!('ok' in answer)) return answer;
      const { token, intervalSeconds, remainingSeconds } = answer.ok;
      return ok({ token, intervalSeconds, remainingSeconds });
    },
    usable,
    discard: (leaderKey, token) => {
      if (held.get(leaderKey)?.token === token) held.delete(leaderKey);
    },
    discardAll: (leaderKey) => {
      held.delete(leaderKey);
    },
  };
}
