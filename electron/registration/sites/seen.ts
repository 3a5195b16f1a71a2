import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { SiteCluster, SiteSeen } from '#shared/model/site-plan.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import type { MachinePool } from '#shared/wire/palette/machine-pools.ts';
import { requestAnnotation } from '#shared/wire/palette/meta.ts';
import type { Scope } from '../../palette/reads.ts';
import { readClusters } from '../../palette/reads.ts';
import { readEdgeHost } from '../edge-hosts.ts';
import type { Job } from '../queue/performer.ts';

/** A cluster, with its pools as they are changed. */
export interface FoundCluster extends SiteCluster {
  readonly configUid: string;
  readonly madePools: readonly MachinePool[];
  /** Fieldlink's own ID of what it was made for; undefined: somebody else made it. */
  readonly request: string | undefined;
}

export interface SiteFound extends SiteSeen {
  readonly cluster: FoundCluster | null;
}

type Here = Pick<Scope, 'ask' | 'endpoint' | 'projectUid'>;
/** What is asked about, and by whom. */
export type About = Pick<Job<'site'>, 'at' | 'projects'> & {
  readonly entry: Pick<Job<'site'>['entry'], 'id' | 'made' | 'work'>;
};

/** Its pools are read last: they are what a change is made from. Null: there is none any more. */
export async function readCluster(
  { ask, endpoint, projectUid }: Here,
  uid: string,
): Promise<Result<Omit<FoundCluster, 'isMine'> | null>> {
  const reply = await ask(clusterOperations.cluster, { uid, projectUid });
  if (!('ok' in reply)) return reply.error.code === 'site-cluster-gone' ? ok(null) : { error: reply.error };
  const { metadata, spec, status } = reply.ok;
  if (status?.state === 'Deleted') return ok(null);
  const configUid = spec?.cloudConfigRef?.uid;
  if (configUid === undefined)
    return fail('console-unreadable', { endpoint, why: 'it told no cloud config' });
  const config = await ask(clusterOperations.cloudConfig, { configUid, projectUid });
  if (!('ok' in config)) return { error: config.error };
  const madePools = config.ok.spec.machinePoolConfig ?? [];
  return ok({
    ...{ uid, name: metadata.name ?? uid, state: status?.state ?? null },
    ...{ configUid, madePools, request: metadata.annotations?.[requestAnnotation] },
    pools: madePools.map(({ name, isControlPlane = false, hosts }) => ({
      ...{ name, isControlPlane, hostIds: hosts.map(({ hostUid }) => hostUid) },
    })),
  });
}

/** The one that this entry made, else the one of its name. vendor: a project has each name once. */
async function clusterOf({ at, entry }: About): Promise<Result<FoundCluster | null>> {
  const { id, made, work } = entry;
  const read = async (uid: string): Promise<Result<FoundCluster | null>> => {
    const found = await readCluster(at, uid);
    if (!isOk(found)) return found;
    const isMade = made.some((each) => each.is === 'cluster' && each.uid === uid);
    return ok(found.ok && { ...found.ok, isMine: isMade || found.ok.request === id });
  };
  // Lists may lag behind what was made a moment ago.
  const uid = made.findLast((each) => each.is === 'cluster')?.uid;
  const own = uid === undefined ? ok(null) : await read(uid);
  if (!isOk(own) || own.ok) return own;
  const clusters = await readClusters(at);
  if (!('ok' in clusters)) return { error: clusters.error };
  const known = clusters.ok.find(({ name }) => name === work.site.clusterName);
  return known ? read(known.uid) : ok(null);
}

/** In the project, else in another one. An account of one project sees none but that. */
async function hostOf({ at, entry }: About): Promise<Result<PaletteHost | null>> {
  const here = await readEdgeHost(at, entry.work.hostId);
  if (!isOk(here) || here.ok || at.projectUid === null) return here;
  const elsewhere = await readEdgeHost({ ...at, projectUid: null }, entry.work.hostId);
  return !isOk(elsewhere) && isForbidden(elsewhere.error) ? ok(null) : elsewhere;
}

/** What the console has of a host and of the cluster of its site. */
export async function lookAtSite(about: About): Promise<Result<SiteFound>> {
  const host = await hostOf(about);
  if (!isOk(host)) return host;
  const cluster = await clusterOf(about);
  if (!isOk(cluster)) return cluster;
  const project = about.projects.find(({ uid }) => uid === host.ok?.projectUid);
  return ok({ host: host.ok, projectName: project?.name ?? null, cluster: cluster.ok });
}

/** This account will never be told. */
export const isForbidden = ({ code }: Fault): boolean =>
  code === 'console-forbidden' || code === 'console-project-unknown';
