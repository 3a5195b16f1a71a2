import { useMemo } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { useStores } from '../../store/use-stores.ts';
import { useSignIn } from './use-sign-in.ts';

export interface Guide {
  /** From where these hosts stand to the plan of their link: trust first, then sign-in, each only if it is needed. */
  toPlan(goal: readonly string[]): void;
  /** Trust is settled for these of them; the list may not show it yet. */
  afterTrust(goal: readonly string[], trusted: readonly string[]): void;
  /** All are signed in to, or shall be left; the plan starts from what they have told by now. */
  afterSignIn(goal: readonly string[]): Promise<void>;
}

/** The way from found to linked without going back to the toolbar. Whoever cancels a step of it ends it. */
export function useGuide(): Guide {
  const { feed, view } = useStores();
  const signIn = useSignIn();
  return useMemo(() => {
    const hostsOf = (goal: readonly string[]): readonly HostRecord[] => {
      const keys = new Set(goal);
      return (feed.store.getState().hosts ?? []).filter(({ key }) => keys.has(key));
    };
    const plan = (goal: readonly string[]): void => view.getState().openDialog({ kind: 'link', keys: goal });
    const afterTrust: Guide['afterTrust'] = (goal, trusted) => {
      const isTrusted = ({ key, trust }: HostRecord): boolean =>
        trust.state === 'pinned' || trusted.includes(key);
      const out = hostsOf(goal).filter(
        (host) => isTrusted(host) && !isSignedIn(host) && host.session.state !== 'signing-in',
      );
      const asks = out.length > 0 && signIn(out, goal);
      if (!asks) plan(goal);
    };
    return {
      afterTrust,
      afterSignIn: async (goal) => {
        const step = view.getState().dialog;
        await feed.hostsCaughtUp();
        // Cancelled meanwhile is cancelled.
        if (view.getState().dialog === step) plan(goal);
      },
      toPlan: (goal) => {
        const fresh = hostsOf(goal).filter(({ trust }) => trust.state === 'new');
        const keys = fresh.map(({ key }) => key);
        if (keys.length > 0) view.getState().openDialog({ kind: 'trust', keys, goal });
        else afterTrust(goal, []);
      },
    };
  }, [feed, view, signIn]);
}
