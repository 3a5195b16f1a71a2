import type { ProfileRef, RegistrationSite } from '#shared/model/registration-site.ts';

/** `edge-infra 1.2.0`; one that was typed by its UID. */
export const refWord = ({ uid, name, version }: ProfileRef): string =>
  [name || uid, version].filter(Boolean).join(' ');

export const endpointWord = ({ endpoint }: Pick<RegistrationSite, 'endpoint'>): string =>
  endpoint === null ? 'Not set' : `${endpoint.kind === 'vip' ? 'VIP' : 'DNS'} ${endpoint.host}`;

export const profilesOf = ({ infraProfile, addOnProfiles }: RegistrationSite): readonly ProfileRef[] => [
  ...(infraProfile ? [infraProfile] : []),
  ...addOnProfiles,
];

export const projectWord = ({ project }: Pick<RegistrationSite, 'project'>): string =>
  project?.name ?? 'As chosen';

/** What one looks for a site by. */
export const siteText = (site: RegistrationSite): string =>
  [site.name, site.location, site.clusterName, endpointWord(site), projectWord(site), ...site.tags]
    .concat(profilesOf(site).map(refWord))
    .join(' ');
