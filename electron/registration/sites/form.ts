import { z } from 'zod';
import { registrationSite } from '#shared/contract/queue-shapes.ts';
import type { ProfileRef, RegistrationSite } from '#shared/model/registration-site.ts';
import { tagsOf } from '#shared/wire/palette/meta.ts';

/** A site as lists of every kind tell it; `id` null: it has none yet. */
export type ReadSite = Omit<RegistrationSite, 'id'> & { readonly id: string | null };

/** YAML takes some words for numbers. */
const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const word = text.refine((value) => value !== '', 'it is empty');
const maybe = text.nullish().transform((value) => value || null);
const wordsIn = (value: string): string[] => value.split(/[\s|,;]+/).filter(Boolean);

const named = z.union([text, z.object({ uid: maybe, name: maybe })]);
const unnamed = (uid: string): ProfileRef => ({ uid, name: uid, version: null });
const profile = z.union([
  word.transform(unnamed),
  z
    .object({ uid: word, name: maybe, version: maybe })
    .transform(({ uid, name, version }): ProfileRef => ({ uid, name: name ?? uid, version })),
]);
const profiles = z.union([z.string().transform((value) => wordsIn(value).map(unnamed)), z.array(profile)]);
const tags = z.union([
  z.string().transform(wordsIn),
  z.array(text),
  z.record(z.string(), text).transform(tagsOf),
]);
const endpoint = registrationSite.shape.endpoint;

/** Short forms are taken too: `vip` or `dns` in place of `endpoint`, UIDs in place of profiles, a name of a project. */
export const siteForm = z
  .object({
    ...{ id: maybe, name: maybe, location: maybe, cluster: maybe, clusterName: maybe },
    ...{ vip: maybe, dns: maybe, endpoint: endpoint.optional() },
    project: named.nullish(),
    infraProfile: z.union([z.literal(''), profile]).nullish(),
    addOnProfiles: profiles.nullish(),
    tags: tags.nullish(),
  })
  .refine(({ name, clusterName, cluster }) => name ?? clusterName ?? cluster, 'it has no name')
  .transform((told): ReadSite => {
    const clusterName = told.clusterName ?? told.cluster ?? '';
    const project = typeof told.project === 'string' ? { uid: null, name: told.project } : told.project;
    const projectName = project?.name ?? project?.uid;
    const short = told.vip === null ? told.dns && { kind: 'dns' as const, host: told.dns } : null;
    return {
      ...{ id: told.id, name: told.name ?? clusterName, location: told.location ?? '', clusterName },
      project: projectName ? { uid: project?.uid ?? null, name: projectName } : null,
      endpoint: told.endpoint ?? (told.vip === null ? short || null : { kind: 'vip', host: told.vip }),
      infraProfile: told.infraProfile || null,
      addOnProfiles: told.addOnProfiles ?? [],
      tags: told.tags ?? [],
    };
  })
  // What is too long for a site is none.
  .pipe(registrationSite.extend({ id: registrationSite.shape.id.nullable() }));

/** The first of what is wrong, in a few words. */
export function whyNot({ issues: [issue] }: z.ZodError): string {
  const at = issue?.path.join('.') ?? '';
  return `${at === '' ? '' : `${at}: `}${issue?.message ?? 'unknown'}`.slice(0, 200);
}
