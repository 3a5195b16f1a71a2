import { useMemo } from 'react';
import { useFeed } from '../../store/use-stores.ts';

/** What the technician calls hosts today, by edge host ID: the journal knows them by ID. */
export function useHostNames(): ReadonlyMap<string, string> {
  const hosts = useFeed((state) => state.hosts);
  return useMemo(
    () =>
      new Map(
        (hosts ?? []).flatMap(({ hostId, note }) =>
          hostId === null || note.name === '' ? [] : [[hostId, note.name] as const],
        ),
      ),
    [hosts],
  );
}
