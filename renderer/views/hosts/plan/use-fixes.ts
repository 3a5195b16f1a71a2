import { useCallback, useState } from 'react';
import { useStores } from '../../../store/use-stores.ts';
import type { Fix } from './plan-fixes.ts';

export interface OpenFix {
  readonly fix: 'trust' | 'sign-in' | 'unlink';
  readonly keys: readonly [string];
}

export interface Fixes {
  /** The dialog that stands over the plan; null: none. */
  readonly open: OpenFix | null;
  run(fix: Fix, key: string): void;
  /** A host that has just been trusted has still to be signed in to. */
  afterTrust(): void;
  close(): void;
}

/** Mends one host without leaving the plan, where Fieldlink can. `again` has a host asked anew. */
export function useFixes(again: (keys: readonly string[]) => void): Fixes {
  const { commands, feed, view } = useStores();
  const [open, setOpen] = useState<OpenFix | null>(null);

  const signIn = useCallback(
    (key: string): void => {
      const { app, hosts } = feed.store.getState();
      const isRefused = hosts?.find((host) => host.key === key)?.session.state === 'refused';
      const isKnown = Boolean(app?.siteUsername) && !isRefused;
      setOpen(isKnown ? null : { fix: 'sign-in', keys: [key] });
      if (isKnown) void commands.run('session.signIn', { keys: [key] });
    },
    [commands, feed],
  );

  const run = useCallback(
    (fix: Fix, key: string): void => {
      if (fix === 'trust' || fix === 'unlink') setOpen({ fix, keys: [key] });
      else if (fix === 'sign-in') signIn(key);
      else if (fix === 'check-again') again([key]);
      else {
        view.getState().setViewing(key);
        view.getState().go('linked-edge-hosts');
      }
    },
    [signIn, again, view],
  );

  return {
    open,
    run,
    afterTrust: () => open && signIn(open.keys[0]),
    close: () => setOpen(null),
  };
}
