import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import type { ConsoleReply } from '../../palette/client.ts';
import { complaintOf } from '../../palette/refusals.ts';
import type { Scope } from '../../palette/reads.ts';
import type { SiteWork } from './acts.ts';
import { clusterBody } from './acts.ts';

/** With what its sentence says of the site: Palette does not repeat it. */
export const ofSite = (
  { code, params }: Fault,
  { site, hostId }: Pick<SiteWork, 'site' | 'hostId'>,
): Fault =>
  code.startsWith('site-')
    ? fault(code, {
        ...{ id: hostId, site: site.name, host: site.endpoint?.host ?? null },
        // Which one uses the host Palette does not say.
        cluster: code === 'site-host-in-use' ? null : site.clusterName,
        ...Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null)),
      })
    : { code, params };

/** vendor: validate: everything that Palette has against the cluster of a site with this host, and nothing is changed. */
export async function dryRun(
  { ask, endpoint, projectUid }: Pick<Scope, 'ask' | 'endpoint' | 'projectUid'>,
  work: Pick<SiteWork, 'site' | 'hostId'>,
  id: string,
): Promise<ConsoleReply<readonly Fault[]>> {
  const reply = await ask(clusterOperations.validateCluster, { projectUid, body: clusterBody(work, id) });
  if (!('ok' in reply)) return reply;
  const { machinePools, profiles = [] } = reply.ok;
  const { infraProfile, addOnProfiles } = work.site;
  const nameOf = (uid: string | undefined): string | null =>
    [infraProfile, ...addOnProfiles].find((each) => each?.uid === uid)?.name ?? null;
  const ofPools = machinePools.results.flatMap(({ errors = [] }) => errors.map(complaintOf));
  const ofProfiles = profiles.flatMap(({ uid, packs }) =>
    (packs?.results ?? []).flatMap(({ errors = [] }) =>
      errors.map(complaintOf).map(({ code, params }) => fault(code, { ...params, profile: nameOf(uid) })),
    ),
  );
  const told = { endpoint, id: work.hostId };
  return {
    ok: [...ofPools, ...ofProfiles].map(({ code, params }) =>
      ofSite(fault(code, { ...told, ...params }), work),
    ),
  };
}
