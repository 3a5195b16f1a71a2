import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { useStores } from '../../store/use-stores.ts';

export interface PlanChecks {
  /** Keys of the hosts that are being asked. */
  readonly asking: ReadonlySet<string>;
  again(keys: readonly string[]): void;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * Has each follower asked once per leader, as soon as there is a session to ask over: those that are trusted and signed in
 * to from within the plan follow by themselves. What they say comes with the hosts. `onOver`: whoever can be read has been.
 */
export function usePlanChecks(
  leader: string | null,
  followers: readonly HostRecord[],
  onOver?: (over: true) => void,
): PlanChecks {
  const { commands } = useStores();
  const [asking, setAsking] = useState(nobody);
  const asked = useRef({ leader, keys: new Set<string>() });

  const ask = useCallback(
    async (keys: readonly string[]): Promise<void> => {
      if (leader === null) return;
      setAsking((now) => new Set([...now, ...keys]));
      await commands.run('plan.check', { leader, followers: [...keys] }, { quiet: true });
      setAsking((now) => new Set([...now].filter((key) => !keys.includes(key))));
      onOver?.(true);
    },
    [commands, leader, onOver],
  );

  useEffect(() => {
    if (asked.current.leader !== leader) asked.current = { leader, keys: new Set() };
    const { keys } = asked.current;
    const fresh = followers.filter((host) => host.key !== leader && isSignedIn(host) && !keys.has(host.key));
    for (const { key } of fresh) keys.add(key);
    if (leader !== null && fresh.length > 0) void ask(fresh.map(({ key }) => key));
  }, [ask, leader, followers]);

  const again = useCallback((keys: readonly string[]) => void ask(keys), [ask]);
  return { asking, again };
}
