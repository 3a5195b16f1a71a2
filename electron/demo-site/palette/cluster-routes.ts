import { z } from 'zod';
import { changeCluster } from './cluster-life.ts';
import type { ClusterDraft } from './cluster-rules.ts';
import { clusterComplaints } from './cluster-rules.ts';
import { clusterShape } from './cluster-shapes.ts';
import type { ManagedCluster } from './cluster-types.ts';
import { validationView } from './cluster-validation.ts';
import { clusterSummary, clusterView } from './cluster-views.ts';
import { beingDeleted, clustersIn, nodesOf, plannedPool } from './clusters.ts';
import { edgeHostView } from './edge-host-views.ts';
import { pageOf } from './paging.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteCall, PaletteRoute } from './route.ts';
import { created, done, ok, readBody } from './route.ts';
import { sorted, sortShape } from './sorting.ts';
import { newUid } from './uid.ts';

/** vendor: v1SearchFilterSummarySpec, of which the filter is not emulated: better refused than ignored. */
const wanted = z.strictObject({ sort: sortShape });

const fields = {
  clusterName: ({ name }: ManagedCluster) => name,
  creationTimestamp: ({ createdAt }: ManagedCluster) => new Date(createdAt).toISOString(),
};

function clusterOf({ palette, params, projectUid }: PaletteCall): ManagedCluster | PaletteRefusal {
  const known = clustersIn(palette.state, projectUid).find(({ uid }) => uid === params['uid']);
  return known ?? refusals.noResource('spectro cluster');
}

function draftIn({ body, projectUid }: PaletteCall): ClusterDraft | PaletteRefusal {
  const plan = readBody(clusterShape, body);
  return isRefusal(plan) ? plan : { ...plan, projectUid: projectUid ?? '', clusterUid: null };
}

const madeOf = ({ pools, projectUid, ...draft }: ClusterDraft): ManagedCluster => ({
  ...{ uid: newUid(), configUid: newUid(), localClusterUid: null, projectUid, createdAt: Date.now() },
  ...{ name: draft.name, labels: draft.labels, annotations: draft.annotations },
  ...{ profileUids: draft.profileUids, config: draft.config, endpoint: draft.endpoint },
  ...{ state: 'Provisioning', pools: pools.map((plan) => plannedPool(plan, [])) },
});

const path = '/v1/spectroclusters';
const account = { auth: 'account' } as const;
const creation = { ...account, scope: 'project', method: 'POST', permission: 'cluster.create' } as const;

export const clusterRoutes: readonly PaletteRoute[] = [
  {
    ...{ ...account, method: 'POST', path: '/v1/dashboard/spectroclusters/search' },
    handle({ palette, query, body, projectUid }) {
      const asked = readBody(wanted, body ?? {});
      if (isRefusal(asked)) return asked;
      const page = pageOf(sorted(clustersIn(palette.state, projectUid), asked.sort, fields), query);
      return isRefusal(page) ? page : ok({ ...page, items: page.items.map(clusterSummary) });
    },
  },
  {
    ...{ ...creation, path: `${path}/edge-native` },
    handle(call) {
      const draft = draftIn(call);
      if (isRefusal(draft)) return draft;
      const [complaint] = clusterComplaints(call.palette, draft);
      if (complaint) return complaint.refusal;
      const cluster = madeOf(draft);
      changeCluster(call.palette, cluster);
      return created({ uid: cluster.uid });
    },
  },
  {
    ...{ ...creation, path: `${path}/edge-native/validate`, dry: true },
    handle(call) {
      const draft = draftIn(call);
      if (isRefusal(draft)) return draft;
      return ok(validationView(draft, clusterComplaints(call.palette, draft)));
    },
  },
  {
    ...{ ...account, method: 'GET', path: `${path}/:uid`, permission: 'cluster.get' },
    handle(call) {
      const cluster = clusterOf(call);
      return isRefusal(cluster) ? cluster : ok(clusterView(cluster));
    },
  },
  {
    ...{ ...account, method: 'GET', path: `${path}/:uid/edge-native/edgeHosts`, permission: 'cluster.get' },
    handle(call) {
      const cluster = clusterOf(call);
      if (isRefusal(cluster)) return cluster;
      const { state } = call.palette;
      const uids = new Set(nodesOf(cluster).map(({ hostUid }) => hostUid));
      const hosts = state.edgeHosts.filter(({ uid }) => uids.has(uid));
      return ok({ items: hosts.map((host) => edgeHostView(state, host)) });
    },
  },
  {
    // One that is going already is not asked twice (inferred).
    ...{ ...account, method: 'DELETE', path: `${path}/:uid`, permission: 'cluster.delete' },
    handle(call) {
      const cluster = clusterOf(call);
      if (isRefusal(cluster)) return cluster;
      if (cluster.state === 'Running' || cluster.state === 'Provisioning')
        changeCluster(call.palette, beingDeleted(cluster));
      return done;
    },
  },
];
