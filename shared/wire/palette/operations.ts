import { z } from 'zod';
import { pairingsPath } from '../extensions.ts';
import { withQuery } from '../target.ts';
import { authenticateQuery, authLogin, projectsMetadata, projectsQuery, userToken } from './auth.ts';
import { clustersSearch, clustersSummary } from './clusters.ts';
import { createdUid, pageQuery } from './meta.ts';
import { clusterProfile, profilesSearch, profilesSummary } from './profiles.ts';
import { acceptance, pairingRequests, validated, validation } from './review.ts';

/** One call of the Palette API. */
export interface PaletteOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** What it is about stands in braces, by its name among `pathParameters`. */
  readonly path: string;
  /** `none`: without a session; `tenant`: with one, not about a project; `project`: what `ProjectUid` names. */
  readonly scope: 'none' | 'tenant' | 'project';
  /** Only reads, so that it may be asked again. */
  readonly reads: boolean;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

/** As the vendor's document has them. */
export const paletteOperations = {
  authenticate: {
    id: 'authenticate',
    method: 'POST',
    path: '/v1/auth/authenticate',
    scope: 'none',
    reads: false,
    query: authenticateQuery,
    body: authLogin,
    answer: userToken,
  },
  projects: {
    id: 'projects',
    method: 'GET',
    path: '/v1/dashboard/projects/metadata',
    scope: 'tenant',
    reads: true,
    query: projectsQuery,
    answer: projectsMetadata,
  },
  profiles: {
    id: 'profiles',
    method: 'POST',
    path: '/v1/dashboard/clusterprofiles',
    scope: 'project',
    reads: true,
    query: pageQuery,
    body: profilesSearch,
    answer: profilesSummary,
  },
  profile: {
    id: 'profile',
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}',
    scope: 'project',
    reads: true,
    answer: clusterProfile,
  },
  clusters: {
    id: 'clusters',
    method: 'POST',
    path: '/v1/dashboard/spectroclusters/search',
    scope: 'project',
    reads: true,
    query: pageQuery,
    body: clustersSearch,
    answer: clustersSummary,
  },
} as const satisfies Record<string, PaletteOperation>;

/** Not in the vendor's document; only for consoles that announce them. */
export const reviewOperations = {
  requests: {
    id: 'requests',
    method: 'GET',
    path: pairingsPath,
    scope: 'project',
    reads: true,
    answer: pairingRequests,
  },
  validate: {
    id: 'validate',
    method: 'POST',
    path: `${pairingsPath}/{uid}/validate`,
    scope: 'project',
    reads: true,
    body: validation,
    answer: validated,
  },
  accept: {
    id: 'accept',
    method: 'POST',
    path: `${pairingsPath}/{uid}/accept`,
    scope: 'project',
    reads: false,
    body: acceptance,
    answer: createdUid,
  },
  reject: {
    id: 'reject',
    method: 'POST',
    path: `${pairingsPath}/{uid}/reject`,
    scope: 'project',
    reads: false,
    answer: z.unknown(),
  },
} as const satisfies Record<string, PaletteOperation>;

export type PaletteAnswer<O extends PaletteOperation> = z.output<O['answer']>;

/** As the vendor's document calls them. */
const pathParameters = ['uid', 'configUid', 'machinePoolName', 'machineUid'] as const;
export type PathParameters = { readonly [N in (typeof pathParameters)[number]]?: string | undefined };

/** The request target. */
export function paletteTarget(
  { path, query }: PaletteOperation,
  given: PathParameters & { readonly query?: unknown },
): string {
  const filled = pathParameters.reduce((target, name) => {
    const [place, value] = [`{${name}}`, given[name]];
    if (path.includes(place) === (value === undefined)) throw new Error(`a ${name} where none goes, or none`);
    return target.replace(place, encodeURIComponent(value ?? ''));
  }, path);
  return withQuery(filled, query, given.query);
}
