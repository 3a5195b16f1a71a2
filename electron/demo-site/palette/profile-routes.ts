import { z } from 'zod';
import { profileOf, profilesOf } from './catalogue.ts';
import { pageOf } from './paging.ts';
import { packViews, profileSummary, profileView } from './profile-views.ts';
import type { Profile } from './profiles.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteRoute } from './route.ts';
import { ok } from './route.ts';
import { sorted, sortShape } from './sorting.ts';

const text = z.string().nullish();
/** vendor: v1ClusterProfilesFilterSpec, as much of it as says which profiles come and in what order. */
const wanted = z.object({
  filter: z
    .object({
      profileName: z
        .object({ beginsWith: text, contains: text, eq: text, ne: text, ignoreCase: z.boolean().optional() })
        .optional(),
      profileType: z.array(z.string()).default([]),
    })
    .default({ profileType: [] }),
  sort: sortShape,
});
type Wanted = z.output<typeof wanted>;

function isNamed(name: string, by: NonNullable<Wanted['filter']['profileName']>): boolean {
  const fold = (of: string): string => (by.ignoreCase ? of.toLowerCase() : of);
  const holds = (given: string | null | undefined, test: (part: string) => boolean): boolean =>
    given === undefined || given === null || test(fold(given));
  const own = fold(name);
  return (
    holds(by.beginsWith, (part) => own.startsWith(part)) &&
    holds(by.contains, (part) => own.includes(part)) &&
    holds(by.eq, (part) => own === part) &&
    holds(by.ne, (part) => own !== part)
  );
}

function chosen(
  all: readonly Profile[],
  { filter: { profileName, profileType }, sort }: Wanted,
): readonly Profile[] {
  const found = all
    .filter(({ name }) => !profileName || isNamed(name, profileName))
    .filter(({ type }) => profileType.length === 0 || profileType.includes(type));
  return sorted(found, sort, { profileName: ({ name }) => name, profileType: ({ type }) => type });
}

const noProfile = refusals.noResource('cluster profile');

export const profileRoutes: readonly PaletteRoute[] = [
  {
    ...{ method: 'POST', path: '/v1/dashboard/clusterprofiles', auth: 'account' },
    handle({ palette, query, body }) {
      const asked = wanted.safeParse(body ?? {});
      if (!asked.success) return refusals.invalid(z.prettifyError(asked.error));
      const page = pageOf(chosen(profilesOf(palette), asked.data), query);
      return isRefusal(page) ? page : ok({ ...page, items: page.items.map(profileSummary) });
    },
  },
  {
    ...{ method: 'GET', path: '/v1/clusterprofiles/:uid', auth: 'account' },
    handle({ palette, params }) {
      const found = profileOf(palette, params['uid']);
      return found ? ok(profileView(found.of, found.at)) : noProfile;
    },
  },
  {
    ...{ method: 'GET', path: '/v1/clusterprofiles/:uid/packs', auth: 'account' },
    handle({ palette, params }) {
      const found = profileOf(palette, params['uid']);
      return found ? ok(packViews(found.at)) : noProfile;
    },
  },
];
