import { useMemo, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { inOrder } from '../host-steps.ts';

/** The records as they are now, in the order of the list; a forgotten one drops out. */
export function useHostsByKey(keys: readonly string[]): readonly HostRecord[] {
  const hosts = useFeed((state) => state.hosts);
  return useMemo(() => {
    const wanted = new Set(keys);
    return inOrder((hosts ?? []).filter(({ key }) => wanted.has(key)));
  }, [hosts, keys]);
}

/** The records as they were when the dialog opened: what is confirmed is what was shown, whatever streams in. */
export function useFrozenHosts(keys: readonly string[]): readonly HostRecord[] {
  const now = useHostsByKey(keys);
  const [frozen] = useState(now);
  return frozen;
}
