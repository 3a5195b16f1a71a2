import { randomBytes } from 'node:crypto';
import type { Cluster } from './cluster.ts';
import { beingDeleted, nodeBeingRemoved, nodesOf, poolOf, provisioned, withoutNode } from './cluster.ts';
import type { ClusterPlan } from './cluster-plan.ts';
import { syncContent } from './content-sync.ts';
import { groupOf, homeOf } from './group.ts';
import { newSecret } from './link-flow.ts';
import { handOver, stopIssuing } from './link-state.ts';
import { rebootMs, restart } from './live-faults.ts';
import { isFollower } from './situation.ts';
import type { Host, World } from './types.ts';

/** Site time. Real clusters need some ten minutes, a scale-down 15 to 25 (vendor: Scale a Cluster). */
const provisionMs = 10_000;
const scaleDownMs = 20_000;
const deleteMs = 3_000;

const membersOf = (world: World, id: string): readonly Host[] =>
  world.hosts.filter(({ state }) => state.cluster?.id === id);

/** What one node knows all know: a cluster has one memory. */
function change(world: World, id: string, how: (cluster: Cluster) => Cluster): void {
  for (const host of membersOf(world, id))
    world.update(host, { ...host.state, cluster: host.state.cluster && how(host.state.cluster) });
}

/** Its host is Ready again. A follower that led as a control-plane node does not lead any more. */
const freed = (host: Host): Host['state'] => ({
  ...(isFollower(host.state) ? stopIssuing(host.state) : host.state),
  cluster: null,
  pairing: null,
});

function finishRemoval(world: World, clusterId: string, hostId: string): void {
  world.clock.after(scaleDownMs, () => {
    const host = world.byId.get(hostId);
    // Somebody may have deleted the whole cluster meanwhile.
    if (host?.state.cluster?.id !== clusterId || host.state.cluster.state !== 'Running') return;
    change(world, clusterId, (cluster) => withoutNode(cluster, hostId));
    world.update(host, freed(host));
  });
}

/**
 * One host leads the group from now on. A host outside the cluster that is away meanwhile keeps what it believes: no source
 * says what repairs that (inferred).
 */
function lead(world: World, leader: Host, members: readonly Host[]): void {
  if (!isFollower(leader.state)) return;
  const group = groupOf(world, leader);
  const others = group.filter((host) => host !== leader).map(({ state }) => state);
  const context = { home: homeOf(world, leader).state.followers, newSecret, now: world.clock.now() };
  const next = new Map(handOver(leader.state, others, context).map((state) => [state.id, state]));
  for (const host of group)
    if (members.includes(host) || host.live.listening())
      world.update(host, next.get(host.state.id) ?? host.state);
  for (const host of group) if (host !== leader) syncContent(world, host);
}

/** vendor: Delete Cluster: the hosts reboot; then all are Ready, linked, and led by the host where it was deleted. */
function finishDeletion(world: World, clusterId: string, leaderId: string): void {
  world.clock.after(deleteMs, () => {
    const members = membersOf(world, clusterId);
    const leader = world.byId.get(leaderId);
    for (const host of members) void restart(world, host, rebootMs);
    for (const host of members) world.update(host, freed(host));
    if (leader) lead(world, leader, members);
  });
}

/** Takes up whatever the plain state says is under way: right after a call, and when a kept site starts again. */
function carryOn(world: World, cluster: Cluster): void {
  const { id, state, deletedOn } = cluster;
  if (state === 'Provisioning')
    world.clock.after(provisionMs, () => {
      change(world, id, (known) => (known.state === 'Provisioning' ? provisioned(known) : known));
    });
  if (state === 'Deleting' && deletedOn !== null) finishDeletion(world, id, deletedOn);
  for (const node of nodesOf(cluster)) if (node.state === 'Deleting') finishRemoval(world, id, node.id);
}

export function createCluster(world: World, { name, vip, overlayCidr, pools }: ClusterPlan): void {
  const cluster: Cluster = {
    ...{ id: `cluster-${randomBytes(6).toString('hex')}`, name, vip, overlayCidr },
    ...{ createdAt: world.clock.now(), state: 'Provisioning', deletedOn: null },
    pools: pools.map((pool) => ({
      ...{ name: pool.name, isControlPlane: pool.isControlPlane },
      nodes: pool.hostIds.map((id) => ({ id, state: 'Running' })),
    })),
  };
  for (const host of world.hosts)
    if (poolOf(cluster, host.state.id)) world.update(host, { ...host.state, cluster });
  carryOn(world, cluster);
}

/** On `host`, which leads the group afterwards. */
export function deleteCluster(world: World, host: Host): void {
  const id = host.state.cluster?.id ?? '';
  change(world, id, (cluster) => beingDeleted(cluster, host.state.id));
  finishDeletion(world, id, host.state.id);
}

export function removeNode(world: World, host: Host, nodeId: string): void {
  const id = host.state.cluster?.id ?? '';
  change(world, id, (cluster) => nodeBeingRemoved(cluster, nodeId));
  finishRemoval(world, id, nodeId);
}

/** After a start from kept state: each cluster once. */
export function resumeClusters(world: World): void {
  const known = new Map(
    world.hosts.flatMap(({ state: { cluster } }) => (cluster ? [[cluster.id, cluster]] : [])),
  );
  for (const cluster of known.values()) carryOn(world, cluster);
}
