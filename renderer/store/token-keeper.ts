import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { LinkTokenView } from '#shared/contract/methods.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';

export interface TokenState {
  readonly token: string | null;
  /** Whole seconds left of this token, rounded up. */
  readonly leftSeconds: number;
  readonly intervalSeconds: number;
  readonly problem: Fault | null;
}

export interface TokenKeeperDeps {
  generate(): Promise<Result<LinkTokenView>>;
  /** Runs on evenly whatever the laptop's clock is set to. */
  now(): number;
  onVisible(fn: () => void): () => void;
}

export interface TokenKeeper {
  readonly store: StoreApi<TokenState>;
  leftMs(): number;
  next(): Promise<void>;
  /** Returns its own off-switch. */
  start(): () => void;
}

const tickMs = 200;
const longestRetryMs = 30_000;

/**
 * Holds the link token a leader shows: counts down from the host's own `remainingTime`, and fetches the next one when
 * it has died. A page that was hidden or slept asks anew, since its clock may have stood still.
 */
export function createTokenKeeper({ generate, now, onVisible }: TokenKeeperDeps): TokenKeeper {
  const store = createStore<TokenState>(() => ({
    token: null,
    leftSeconds: 0,
    intervalSeconds: 0,
    problem: null,
  }));
  let diesAt = 0;
  let nextTryAt = 0;
  let failures = 0;
  let asking = false;
  let stopped = true;

  const leftMs = (): number => Math.max(0, diesAt - now());

  const next = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    const result = await generate();
    asking = false;
    if (stopped) return;
    if (isOk(result)) {
      const { token, remainingSeconds, intervalSeconds } = result.ok;
      failures = 0;
      diesAt = now() + Math.max(1, remainingSeconds) * 1000;
      store.setState({ token, intervalSeconds, leftSeconds: Math.ceil(leftMs() / 1000), problem: null });
    } else {
      failures += 1;
      nextTryAt = now() + Math.min(2 ** failures * 1000, longestRetryMs);
      store.setState({ token: null, problem: result.error });
    }
  };

  const tick = (): void => {
    const { token, leftSeconds } = store.getState();
    if (token === null) {
      if (failures > 0 && now() >= nextTryAt) void next();
      return;
    }
    const left = Math.ceil(leftMs() / 1000);
    if (left > 0) {
      if (left !== leftSeconds) store.setState({ leftSeconds: left });
      return;
    }
    store.setState({ token: null, leftSeconds: 0 });
    void next();
  };

  return {
    store,
    leftMs,
    next,
    start: () => {
      stopped = false;
      void next();
      const timer = setInterval(tick, tickMs);
      const offVisible = onVisible(() => void next());
      return () => {
        stopped = true;
        clearInterval(timer);
        offVisible();
        // The token is a secret: it goes when nobody looks at it any more.
        store.setState({ token: null });
      };
    },
  };
}
