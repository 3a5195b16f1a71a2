import { z } from 'zod';
import { createCluster } from './cluster-flow.ts';
import type { ClusterPlan } from './cluster-plan.ts';
import { mayCreate } from './cluster-rules.ts';
import { takenAddresses } from './cluster-view.ts';
import { groupOf } from './group.ts';
import { mayStop } from './link-rules.ts';
import { stopIssuing } from './link-state.ts';
import { situationOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** What a technician does at the host itself, in Local UI, where the vendor or Fieldlink offers no operation. */
export const localUiAction = z.enum(['stop-token-generation', 'create-cluster']);

/** This host as its one control-plane node, those that follow it as workers. */
function clusterOfGroup(world: World, host: Host): ClusterPlan {
  const free = groupOf(world, host).filter((member) => member !== host && !situationOf(member).inCluster);
  const taken = takenAddresses(world);
  const vips = Array.from({ length: 254 }, (_, index) => `127.99.0.${String(index + 1)}`);
  const workers = { name: 'worker-pool', isControlPlane: false, hostIds: free.map(({ state }) => state.id) };
  return {
    name: `site-cluster-${String(host.state.index + 1)}`,
    vip: free.length === 0 ? host.state.ip : (vips.find((vip) => !taken.has(vip)) ?? ''),
    overlayCidr: null,
    pools: [
      { name: 'control-plane-pool', isControlPlane: true, hostIds: [host.state.id] },
      ...(free.length === 0 ? [] : [workers]),
    ],
  };
}

/** Null: done, else the host's own words. */
export function clickInLocalUi(
  world: World,
  host: Host,
  action: z.output<typeof localUiAction>,
): string | null {
  if (action === 'create-cluster') {
    const plan = clusterOfGroup(world, host);
    const refused = mayCreate(host, plan, groupOf(world, host), takenAddresses(world));
    if (!refused) createCluster(world, plan);
    return refused?.message ?? null;
  }
  const refused = mayStop(host);
  if (!refused) world.update(host, stopIssuing(host.state));
  return refused?.message ?? null;
}
