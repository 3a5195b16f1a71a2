import { poolOf } from './cluster.ts';
import type { ClusterPlan } from './cluster-plan.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import { isFollower, isLinking, situationOf } from './situation.ts';
import type { Host } from './types.ts';

type Facts = Pick<Host, 'state' | 'faults'>;

function badPools({ pools }: ClusterPlan, leaderId: string): Refusal | null {
  const controlPlane = pools.filter(({ isControlPlane }) => isControlPlane);
  const names = new Set(pools.map(({ name }) => name));
  if (controlPlane.length !== 1 || names.size < pools.length) return refusals.createPools;
  const ids = controlPlane.flatMap(({ hostIds }) => hostIds);
  if (!ids.includes(leaderId)) return refusals.createWithoutLeader;
  return ids.length % 2 === 0 ? refusals.createEven : null;
}

/**
 * vendor: Create Local Cluster: on the leader, from linked hosts that are Ready, the leader among an odd number of
 * control-plane nodes, with a VIP nobody has. One node alone may use its own address (4.9.0, PE-8375).
 */
export function mayCreate(
  host: Facts,
  plan: ClusterPlan | null,
  group: readonly Facts[],
  taken: ReadonlySet<string>,
): Refusal | null {
  const at = situationOf(host);
  if (at.mode === 'central') return refusals.createCentral;
  if (at.inCluster) return refusals.createExists;
  if (isFollower(host.state) || isLinking(host.state)) return refusals.createNotLeader;
  if (!plan) return refusals.createUnreadable;
  const bad = badPools(plan, host.state.id);
  if (bad) return bad;
  const ids = plan.pools.flatMap(({ hostIds }) => hostIds);
  for (const [index, id] of ids.entries()) {
    const member = group.find(({ state }) => state.id === id);
    if (!member) return refusals.createNotLinked(id);
    if (ids.indexOf(id) < index) return refusals.createTwice(id);
    if (situationOf(member).inCluster) return refusals.createInUse(id);
  }
  if (plan.vip === '') return refusals.createNoVip;
  const isOwn = ids.length === 1 && plan.vip === host.state.ip;
  return taken.has(plan.vip) && !isOwn ? refusals.createVipTaken : null;
}

const mayChange = (host: Facts): Refusal | null => {
  const at = situationOf(host);
  if (at.mode === 'central') return refusals.clusterCentral;
  if (!host.state.cluster) return refusals.clusterMissing;
  if (!at.controlPlane) return refusals.clusterWorker;
  return host.state.cluster.state === 'Deleting' ? refusals.clusterBusy : null;
};

/** vendor: Delete Cluster: on any control-plane node. 403 is the only refusal the vendor names. */
export const mayDelete = (host: Facts): Refusal | null => mayChange(host);

/** vendor: Scale a Cluster. The operation declares 400 and 500 only, so what is forbidden is a bad request here. */
export function mayRemoveNode(
  host: Facts,
  at: { readonly pool: string; readonly nodeId: string | null; readonly leaderId: string },
): Refusal | null {
  const refused = mayChange(host);
  if (refused) return refused.status === 403 ? { ...refused, status: 400 } : refused;
  const { cluster } = host.state;
  if (cluster?.state !== 'Running') return refusals.clusterBusy;
  const node = at.nodeId === null ? undefined : poolOf(cluster, at.nodeId);
  if (node?.name !== at.pool) return refusals.nodeNotHere;
  if (at.nodeId === at.leaderId) return refusals.nodeOfLeader;
  return node.nodes.some(({ id, state }) => id === at.nodeId && state === 'Deleting')
    ? refusals.nodeGoing
    : null;
}
