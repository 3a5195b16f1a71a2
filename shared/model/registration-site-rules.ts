import { z } from 'zod';
import type { ErrorCode } from '../contract/errors.ts';
import type { Finding } from './finding.ts';
import type { WorkOf } from './queue.ts';
import { checkTags } from './registration-rules.ts';
import type { RegistrationSite } from './registration-site.ts';
import type { ErrorParams, Fault } from './result.ts';
import { fault } from './result.ts';

/** What is found at one field of a site. */
export interface SiteFinding extends Finding {
  readonly field: keyof RegistrationSite;
}

/** (inferred) The name becomes one of Kubernetes too: RFC 1123, and a letter first. */
const clusterName = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const address = z.union([z.ipv4(), z.ipv6()]);
/** RFC 1123; digits and dots alone would be an address that is none. */
const dnsName =
  /^(?=.{1,253}$)(?![\d.]+$)[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Equal for names that could not be told apart in a list. */
export const siteKey = ({ name }: { readonly name: string }): string => name.trim().toLowerCase();

const at =
  (field: keyof RegistrationSite, weight: Finding['weight']) =>
  (code: ErrorCode, params: ErrorParams = {}): SiteFinding => ({ field, weight, fault: fault(code, params) });

function ofEndpoint({ name, endpoint }: RegistrationSite): readonly SiteFinding[] {
  if (!endpoint) return [at('endpoint', 'warns')('site-endpoint-unset', { site: name })];
  const { kind, host } = endpoint;
  const isGood = kind === 'vip' ? address.safeParse(host).success : dnsName.test(host);
  return isGood ? [] : [at('endpoint', 'refuses')(`site-${kind}-invalid`, { host: host.slice(0, 100) })];
}

function ofProfiles({ name, infraProfile, addOnProfiles }: RegistrationSite): readonly SiteFinding[] {
  const all = [...(infraProfile ? [infraProfile] : []), ...addOnProfiles];
  const twice = all.find(({ uid }, index) => all.findIndex((each) => each.uid === uid) < index);
  return [
    ...(infraProfile ? [] : [at('infraProfile', 'warns')('site-profile-unset', { site: name })]),
    ...(twice ? [at('addOnProfiles', 'refuses')('site-profile-twice', { profile: twice.name })] : []),
  ];
}

const isSameProject = (one: RegistrationSite['project'], other: RegistrationSite['project']): boolean =>
  one === null || other === null ? one === other : one.name === other.name;

/**
 * What speaks against a site as it stands; what refuses comes first. What only warns keeps its cluster from being made from
 * here, so that hosts can only join. `others`: the rest of the catalogue.
 */
export function checkSite(
  site: RegistrationSite,
  others: readonly RegistrationSite[] = [],
): readonly SiteFinding[] {
  const rest = others.filter(({ id }) => id !== site.id);
  const shared = rest.find(
    (other) => other.clusterName === site.clusterName && isSameProject(other.project, site.project),
  );
  const all = [
    ...(site.name.trim() === '' ? [at('name', 'refuses')('site-nameless')] : []),
    ...(rest.some((other) => siteKey(other) === siteKey(site))
      ? [at('name', 'refuses')('site-name-twice', { site: site.name })]
      : []),
    ...(clusterName.test(site.clusterName)
      ? []
      : [at('clusterName', 'refuses')('site-cluster-name', { cluster: site.clusterName.slice(0, 100) })]),
    ...(shared
      ? [at('clusterName', 'warns')('site-cluster-shared', { cluster: site.clusterName, site: shared.name })]
      : []),
    ...ofEndpoint(site),
    ...ofProfiles(site),
    ...checkTags(site.tags).map((finding): SiteFinding => ({ ...finding, field: 'tags' })),
  ];
  return [
    ...all.filter(({ weight }) => weight === 'refuses'),
    ...all.filter(({ weight }) => weight === 'warns'),
  ];
}

const onlyJoins: readonly ErrorCode[] = ['site-endpoint-unset', 'site-profile-unset'];

/** What speaks against registering a host there; who only joins needs none of what a cluster is made of. */
export const checkPlacing = (site: RegistrationSite, how: WorkOf<'site'>['how']): readonly SiteFinding[] =>
  checkSite(site).flatMap((finding) => {
    const isOfMaking = onlyJoins.includes(finding.fault.code);
    if (isOfMaking && how === 'join') return [];
    return isOfMaking && how === 'create' ? [{ ...finding, weight: 'refuses' as const }] : [finding];
  });

/** Why the cluster of a site cannot be made as it stands; null: it can. */
export const whyNotCreated = (site: RegistrationSite): Fault | null =>
  checkPlacing(site, 'create').find(({ weight }) => weight === 'refuses')?.fault ?? null;
