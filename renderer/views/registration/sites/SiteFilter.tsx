import { FilterField } from '../../../parts/FilterField.tsx';
import type { FoundSites } from './use-found-sites.ts';

export interface SiteFilterProps {
  readonly list: FoundSites;
  /** Shorter catalogues are taken in at once. */
  readonly from: number;
}

/** Narrows a long catalogue. */
export function SiteFilter({ list: { typed, setTyped, found, count }, from }: SiteFilterProps) {
  if (count < from) return null;
  return (
    <FilterField label="Filter sites" value={typed} onChange={setTyped} shown={found.length} of={count} />
  );
}
