import type { ConsoleProject } from '#shared/model/palette.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { tagsIn, tagsText } from '../../../parts/typed-tags.ts';

type Endpoint = NonNullable<RegistrationSite['endpoint']>;

/** A site as it stands in its fields. */
export interface SiteForm extends Pick<
  RegistrationSite,
  'name' | 'location' | 'clusterName' | 'infraProfile' | 'addOnProfiles'
> {
  readonly kind: Endpoint['kind'];
  /** Empty: not told yet. */
  readonly endpoint: string;
  /** Name; empty: the one that is chosen in the console. */
  readonly project: string;
  readonly tags: string;
}

/** What the fields of one part of the form share. */
export interface SiteFieldsProps {
  readonly form: SiteForm;
  set(change: Partial<SiteForm>): void;
  findingsAt(field: keyof RegistrationSite & keyof SiteForm): readonly Finding[];
}

/** Null: a new one. */
export const formOf = (site: RegistrationSite | null): SiteForm => ({
  name: site?.name ?? '',
  location: site?.location ?? '',
  clusterName: site?.clusterName ?? '',
  infraProfile: site?.infraProfile ?? null,
  addOnProfiles: site?.addOnProfiles ?? [],
  kind: site?.endpoint?.kind ?? 'vip',
  endpoint: site?.endpoint?.host ?? '',
  project: site?.project?.name ?? '',
  tags: tagsText(site?.tags ?? []),
});

/** `projects`: of the console, as far as it is known; others go by their name. */
export function siteOf(form: SiteForm, id: string, projects: readonly ConsoleProject[]): RegistrationSite {
  const { kind, tags, ...rest } = form;
  const host = form.endpoint.trim();
  const name = form.project.trim();
  const uid = projects.find((each) => each.name === name)?.uid ?? null;
  return {
    ...{ ...rest, id, name: form.name.trim(), location: form.location.trim() },
    clusterName: form.clusterName.trim(),
    endpoint: host === '' ? null : { kind, host },
    project: name === '' ? null : { uid, name },
    tags: tagsIn(tags),
  };
}
