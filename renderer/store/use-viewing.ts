import { useEffect, useMemo } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { roleOf } from '#shared/model/role.ts';
import { useFeed, useStores, useView } from './use-stores.ts';

export interface Viewing {
  /** Signed-in hosts, and the chosen one even after its session ended: the view must not jump to another host. */
  readonly options: readonly HostRecord[];
  readonly host: HostRecord | null;
  pick(key: string): void;
}

const none: readonly HostRecord[] = [];

/** The host chosen under **Viewing**, shared by the views that carry that picker. */
export function useViewing(): Viewing {
  const { view } = useStores();
  const hosts = useFeed((state) => state.hosts ?? none);
  const viewing = useView((state) => state.viewing);
  const options = useMemo(
    () => hosts.filter((host) => isSignedIn(host) || host.key === viewing),
    [hosts, viewing],
  );
  const host = options.find(({ key }) => key === viewing) ?? null;
  const first = options.find((option) => roleOf(option) === 'leader') ?? options[0];

  // Settled once and kept: a leader that turns up later must not change what is on screen.
  useEffect(() => {
    if (!host && first) view.getState().setViewing(first.key);
  }, [host, first, view]);

  return { options, host: host ?? first ?? null, pick: view.getState().setViewing };
}
