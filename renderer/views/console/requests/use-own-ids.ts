import { useMemo } from 'react';
import { useFeed } from '../../../store/use-stores.ts';

/** Pairing IDs that this laptop sent, or read at a host that is signed in here. */
export function useOwnIds(): ReadonlySet<string> {
  const pairings = useFeed((state) => state.pairings);
  const hosts = useFeed((state) => state.hosts);
  return useMemo(
    () =>
      new Set(
        [...(pairings ?? []), ...(hosts ?? []).map(({ pairing }) => pairing)].flatMap(
          (each) => each?.pairingId ?? [],
        ),
      ),
    [pairings, hosts],
  );
}
