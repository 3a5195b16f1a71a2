import { z } from 'zod';
import { applicationsView } from './applications.ts';
import { createCluster, deleteCluster, removeNode } from './cluster-flow.ts';
import { readPlan } from './cluster-plan.ts';
import { mayCreate, mayDelete, mayRemoveNode } from './cluster-rules.ts';
import type { Cluster } from './cluster.ts';
import {
  clusterConfigurationView,
  clusterNodesView,
  clusterOf,
  clusterView,
  hostOfNode,
  takenAddresses,
} from './cluster-view.ts';
import { groupOf, homeOf } from './group.ts';
import { changeNtp } from './ntp.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { accepted, ok } from './route.ts';
import { isFollower, situationOf, tellsOfCluster } from './situation.ts';

const cluster = '/v1/edge-mgmt/cluster';
const current = '/v1/edge-mgmt/clusters/current';

/** Without a cluster `GET nodes` may only answer 500, the others 404. */
const reading = (path: string, view: (call: Call, cluster: Cluster) => unknown, missing: Refusal): Route => ({
  method: 'GET',
  path,
  auth: 'session',
  handle: (call) => {
    const found = tellsOfCluster(call.host, 'details') ? clusterOf(call.world, call.host) : null;
    return found ? ok(view(call, found)) : missing;
  },
});

const asked = ({ world, host, body }: Call): Reply | Refusal => {
  const plan = readPlan(body);
  const refused = mayCreate(host, plan, groupOf(world, host), takenAddresses(world));
  if (refused || !plan) return refused ?? refusals.createUnreadable;
  createCluster(world, plan);
  return accepted('cluster is being created');
};

const removed = ({ world, host }: Call): Reply | Refusal => {
  const refused = mayDelete(host);
  if (refused) return refused;
  deleteCluster(world, host);
  return accepted('cluster is being deleted');
};

const scaledDown = ({ world, host, params }: Call): Reply | Refusal => {
  const nodeId = hostOfNode(world, host.state.cluster, params['node'] ?? '');
  const leaderId = homeOf(world, host).state.id;
  const refused = mayRemoveNode(host, { pool: params['pool'] ?? '', nodeId, leaderId });
  if (refused || nodeId === null) return refused ?? refusals.nodeNotHere;
  removeNode(world, host, nodeId);
  return accepted('node is being deleted');
};

const settings = z.object({ ntpServers: z.array(z.string().min(1)).optional() });

/** The one published way to set NTP. That a leader takes it without a cluster too is (inferred). */
const configured = ({ world, host, body }: Call): Reply | Refusal => {
  if (isFollower(host.state) && !situationOf(host).controlPlane) return refusals.settingsFollower;
  const asked = settings.safeParse(body).data;
  if (!asked) return refusals.settingsUnreadable;
  if (asked.ntpServers) changeNtp(world, host, asked.ntpServers);
  return accepted('settings are being applied');
};

export const clusterRoutes: readonly Route[] = [
  reading(
    `${cluster}/details`,
    ({ world, host }, found) => clusterView(world, found, host.state.ntpServers),
    refusals.noCluster,
  ),
  reading(
    cluster,
    ({ world, host }, found) => clusterConfigurationView(world, found, host.state.ntpServers),
    refusals.noCluster,
  ),
  reading(`${cluster}/applications`, (_call, found) => applicationsView(found), refusals.noCluster),
  reading(`${current}/nodes`, ({ world }, found) => clusterNodesView(world, found), refusals.clusterMissing),
  { method: 'POST', path: cluster, auth: 'session', local: 500, handle: asked },
  { method: 'DELETE', path: cluster, auth: 'session', local: 403, handle: removed },
  {
    method: 'DELETE',
    path: `${current}/machinepools/:pool/nodes/:node`,
    auth: 'session',
    local: 500,
    handle: scaledDown,
  },
  { method: 'PUT', path: `${cluster}/settings`, auth: 'session', local: 500, handle: configured },
];
