import { z } from 'zod';
import { labelsOf } from './labels.ts';
import { pageOf } from './paging.ts';
import { profileOf } from './profiles.ts';
import { projectList } from './projects.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteRoute } from './route.ts';
import { ok } from './route.ts';
import { sorted, sortShape } from './sorting.ts';
import type { ManagedCluster } from './types.ts';

/** vendor: v1SpectroClusterSummary. */
const clusterSummary = (cluster: ManagedCluster) => ({
  metadata: {
    ...{ name: cluster.name, uid: cluster.uid, labels: labelsOf(cluster.tags) },
    annotations: cluster.description === '' ? {} : { description: cluster.description },
    creationTimestamp: new Date(cluster.createdAt).toISOString(),
    lastModifiedTimestamp: new Date(cluster.createdAt).toISOString(),
  },
  specSummary: {
    archTypes: ['amd64'],
    cloudConfig: { cloudType: 'edge-native', machinePools: [] },
    clusterProfileTemplates: cluster.profileUids.flatMap((uid) => {
      const of = profileOf(uid)?.of;
      return of ? [{ uid, name: of.name, type: of.type, cloudType: 'edge-native', scope: 'tenant' }] : [];
    }),
    projectMeta: projectList.find(({ uid }) => uid === cluster.projectUid) ?? {},
  },
  status: { state: 'Running', health: { state: 'Healthy' } },
});

/** vendor: v1SearchFilterSummarySpec, of which the filter is not emulated: better refused than ignored. */
const wanted = z.strictObject({ sort: sortShape });

const fields = {
  clusterName: ({ name }: ManagedCluster) => name,
  creationTimestamp: ({ createdAt }: ManagedCluster) => new Date(createdAt).toISOString(),
};

export const clusterRoutes: readonly PaletteRoute[] = [
  {
    ...{ method: 'POST', path: '/v1/dashboard/spectroclusters/search', auth: 'account' },
    handle({ palette, query, body, projectUid }) {
      const asked = wanted.safeParse(body ?? {});
      if (!asked.success) return refusals.invalid(z.prettifyError(asked.error));
      const found = palette.state.clusters.filter(
        (cluster) => projectUid === null || cluster.projectUid === projectUid,
      );
      const page = pageOf(sorted(found, asked.data.sort, fields), query);
      return isRefusal(page) ? page : ok({ ...page, items: page.items.map(clusterSummary) });
    },
  },
];
