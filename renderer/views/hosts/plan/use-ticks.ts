import { useCallback, useState } from 'react';
import type { PlannedHost } from '#shared/model/link-plan.ts';
import { canGo, isOffered } from '#shared/model/link-plan.ts';
import { toggled } from '../../../parts/toggled.ts';

type Keys = ReadonlySet<string>;

const nobody: Keys = new Set();

export interface Ticks {
  isTicked(planned: PlannedHost): boolean;
  toggle(planned: PlannedHost): void;
  /** Of these none, or all but those in doubt; the others stay as they are. */
  tickAll(plan: readonly PlannedHost[], on: boolean): void;
  /** Another leader: nobody said anything against a doubt about the way to it. */
  renew(): void;
}

/** Who goes: all that can, without those taken out, and of those in doubt the ones that are taken in. */
export function useTicks(): Ticks {
  const [left, setLeft] = useState(nobody);
  const [dared, setDared] = useState(nobody);
  const toggle = useCallback(({ host, state }: PlannedHost) => {
    const set = state === 'doubt' ? setDared : setLeft;
    set((now) => toggled(now, host.key));
  }, []);
  return {
    isTicked: (planned) => {
      const { host, state } = planned;
      return state === 'doubt' ? dared.has(host.key) : canGo(planned) && !left.has(host.key);
    },
    toggle,
    tickAll: (plan, on) => {
      const keys = new Set(plan.map(({ host }) => host.key));
      const without = (now: Keys): Keys => new Set([...now].filter((key) => !keys.has(key)));
      const offered = plan.filter(isOffered).map(({ host }) => host.key);
      setLeft((now) => (on ? without(now) : new Set([...now, ...offered])));
      if (!on) setDared(without);
    },
    renew: () => setDared(nobody),
  };
}
