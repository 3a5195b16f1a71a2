import { useState } from 'react';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { isMatch, plainText, readFilter } from '#shared/model/text-filter.ts';
import { siteText } from './site-words.ts';

export interface FoundSites {
  /** As it is typed. */
  readonly typed: string;
  setTyped(typed: string): void;
  readonly found: readonly RegistrationSite[];
  /** Of the whole catalogue. */
  readonly count: number;
}

/** A long catalogue, narrowed as one types. */
export function useFoundSites(sites: readonly RegistrationSite[]): FoundSites {
  const [typed, setTyped] = useState('');
  const filter = readFilter(typed);
  const found = sites.filter((site) => isMatch(filter, plainText(siteText(site))));
  return { typed, setTyped, found, count: sites.length };
}
