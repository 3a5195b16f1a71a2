import { useEffect, useState } from 'react';
import type { listLines } from './host-groups.ts';

type ListLines = typeof listLines;

/** What puts hosts in groups, fetched when somebody wants any: it knows networks, which weighs. Null until it is here. */
export function useGroups(wanted: boolean): ListLines | null {
  const [loaded, setLoaded] = useState<{ readonly listLines: ListLines } | null>(null);
  useEffect(() => {
    if (wanted) void import('./host-groups.ts').then(setLoaded);
  }, [wanted]);
  return wanted ? (loaded?.listLines ?? null) : null;
}
