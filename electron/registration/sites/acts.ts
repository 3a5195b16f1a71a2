import type { Made, WorkOf } from '#shared/model/queue.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { SiteStep } from '#shared/model/site-plan.ts';
import { poolNames } from '#shared/model/site-plan.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import type { PoolEntity } from '#shared/wire/palette/machine-pools.ts';
import { changedPool } from '#shared/wire/palette/machine-pools.ts';
import { labelsOf, requestAnnotation } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { fault } from '#shared/model/result.ts';
import type { ConsoleReply } from '../../palette/client.ts';
import { edgeHostBody } from '../edge-hosts.ts';
import type { Job } from '../queue/performer.ts';
import type { SiteFound } from './seen.ts';

export type SiteWork = WorkOf<'site'>;

/** How a console shows whose an edge host is, which has labels only. */
export const requestTag = (id: string): string => `${requestAnnotation}:${id}`;

/** Kubernetes: what a label may say. */
const wordOf = (text: string): string =>
  text
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[^a-z\d]+|[^a-z\d]+$/gi, '')
    .slice(0, 63);

const labels = ({ tags, name }: RegistrationSite, more: readonly string[] = []): Record<string, string> => {
  const word = wordOf(name);
  return { ...(word !== '' && { 'fieldlink-site': word }), ...labelsOf([...tags, ...more]) };
};

const pool = (as: keyof typeof poolNames, hostUid: string): PoolEntity => ({
  cloudConfig: { edgeHosts: [{ hostUid }] },
  poolConfig: {
    ...{ name: poolNames[as], size: 1, labels: [as] },
    // A cluster of one node has to run everything there.
    ...(as === 'control-plane' && { isControlPlane: true, useControlPlaneAsWorker: true }),
  },
});

/** vendor: v1SpectroEdgeNativeClusterEntity; `endpoint` is there, as the rules say. `id`: what it is made for. */
export const clusterBody = ({ site, hostId }: Pick<SiteWork, 'site' | 'hostId'>, id: string) => ({
  metadata: {
    ...{ name: site.clusterName, labels: labels(site) },
    annotations: { [requestAnnotation]: id },
  },
  spec: {
    cloudConfig: {
      // vendor: `VIP` is the one that is always taken; a name that others resolve is not Palette's to manage.
      controlPlaneEndpoint: {
        host: site.endpoint?.host ?? '',
        type: site.endpoint?.kind === 'dns' ? 'External' : 'VIP',
      },
    },
    machinepoolconfig: [pool('control-plane', hostId)],
    profiles: [...(site.infraProfile ? [site.infraProfile] : []), ...site.addOnProfiles].map(({ uid }) => ({
      uid,
    })),
  },
});

/** What a call made, once it has said so; null: nothing that could be taken back. */
type Act = (job: Job<'site'>, found: SiteFound) => Promise<ConsoleReply<Made | null>>;

const done = <T>(reply: ConsoleReply<T>, made: (answer: T) => Made | null): ConsoleReply<Made | null> =>
  'ok' in reply ? { ok: made(reply.ok) } : reply;

const register: Act = async ({ at, entry, pairingKey }) => {
  const { hostId, site, tags } = entry.work;
  const marks = labels(site, [...tags, requestTag(entry.id)]);
  const reply = await at.ask(registrationOperations.createEdgeHost, {
    ...{ projectUid: at.projectUid, body: edgeHostBody(entry.work, marks, pairingKey) },
    ...(pairingKey !== null && { hidden: [pairingKey] }),
  });
  return done(reply, () => ({ is: 'edge-host', hostId }));
};

const create: Act = async ({ at, entry }) => {
  const { work, id } = entry;
  const reply = await at.ask(clusterOperations.createCluster, {
    ...{ projectUid: at.projectUid, body: clusterBody(work, id) },
  });
  // Without a UID it is looked for by what it was made for.
  return done(reply, ({ uid }) =>
    uid === undefined ? null : { is: 'cluster', uid, name: work.site.clusterName },
  );
};

/** vendor: the full list goes back, and whoever is not in it leaves: made from what was read directly before. */
const join =
  (name: string): Act =>
  async ({ at, entry }, { cluster }) => {
    const { hostId, site } = entry.work;
    if (!cluster) return { error: fault('site-cluster-gone', { cluster: site.clusterName }), status: null };
    const { configUid, madePools } = cluster;
    const { projectUid } = at;
    const known = madePools.find((each) => each.name === name);
    const reply = known
      ? await at.ask(clusterOperations.updatePool, {
          ...{ configUid, projectUid, machinePoolName: name },
          body: changedPool(known, [...known.hosts, { hostUid: hostId }]),
        })
      : await at.ask(clusterOperations.addPool, { configUid, projectUid, body: pool('worker', hostId) });
    return done(reply, () => ({ is: 'machine', clusterUid: cluster.uid, pool: name, hostId }));
  };

/** The call of a step; null: there is none, as others have to do it. */
export function actOf(step: SiteStep): Act | null {
  switch (step.is) {
    case 'register':
      return register;
    case 'create':
      return create;
    case 'join':
      return join(step.pool);
    case 'call-in':
    case 'await-cluster':
      return null;
  }
}
