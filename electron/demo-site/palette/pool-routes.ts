import type { z } from 'zod';
import { changeCluster } from './cluster-life.ts';
import { poolComplaints } from './cluster-rules.ts';
import { machineShape, poolShape } from './cluster-shapes.ts';
import type { MachinePool, ManagedCluster, PoolPlan } from './cluster-types.ts';
import { cloudConfigView, machineView } from './cluster-views.ts';
import { clustersIn, planOf, plannedPool, withPool } from './clusters.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteCall, PaletteReply, PaletteRoute } from './route.ts';
import { created, done, ok, readBody } from './route.ts';

/** The machine pools of a cluster, which its cloud config has. */

interface At {
  readonly cluster: ManagedCluster;
  readonly pool: MachinePool;
}

function clusterOf({ palette, params, projectUid }: PaletteCall): ManagedCluster | PaletteRefusal {
  const known = clustersIn(palette.state, projectUid).find(
    ({ configUid }) => configUid === params['configUid'],
  );
  return known ?? refusals.noResource('cloud config');
}

function poolOf(call: PaletteCall): At | PaletteRefusal {
  const cluster = clusterOf(call);
  if (isRefusal(cluster)) return cluster;
  const pool = cluster.pools.find(({ name }) => name === call.params['pool']);
  return pool ? { cluster, pool } : refusals.noResource('machine pool');
}

/** What is asked of a pool that there is. */
function askedOf<T extends z.ZodType<object>>(
  call: PaletteCall,
  shape: T,
): (At & { readonly asked: z.output<T> }) | PaletteRefusal {
  const at = poolOf(call);
  if (isRefusal(at)) return at;
  const asked = readBody(shape, call.body);
  return isRefusal(asked) ? asked : { ...at, asked };
}

/** Nothing is changed that the rules are against. Without a version of it, whoever writes last has written (domain §5.6). */
function changed(
  { palette }: PaletteCall,
  cluster: ManagedCluster,
  plan: PoolPlan,
  answer: (pool: MachinePool) => PaletteReply,
): PaletteReply | PaletteRefusal {
  const { projectUid, uid: clusterUid, config, pools, state } = cluster;
  if (state === 'Deleting' || state === 'Deleted') return refusals.clusterGoing(state);
  const draft = {
    ...{ projectUid, clusterUid, isTwoNode: config['isTwoNodeCluster'] === true },
    pools: withPool(pools.map(planOf), plan),
  };
  const [complaint] = poolComplaints(palette, draft);
  if (complaint) return complaint.refusal;
  const pool = plannedPool(plan, pools.find(({ name }) => name === plan.name)?.nodes ?? []);
  changeCluster(palette, { ...cluster, pools: withPool(pools, pool) });
  return answer(pool);
}

/** Of the hosts that it has, those and others: its size follows. */
const ofHosts = (pool: MachinePool, change: (hosts: PoolPlan['hosts']) => PoolPlan['hosts']): PoolPlan => {
  const plan = planOf(pool);
  const hosts = change(plan.hosts);
  return { ...plan, hosts, size: hosts.length };
};

const path = '/v1/cloudconfigs/edge-native/:configUid';
const poolPath = `${path}/machinePools/:pool`;
const account = { auth: 'account' } as const;

export const poolRoutes: readonly PaletteRoute[] = [
  {
    ...{ ...account, method: 'GET', path, permission: 'cloudconfig.get' },
    handle(call) {
      const cluster = clusterOf(call);
      return isRefusal(cluster) ? cluster : ok(cloudConfigView(call.palette.state, cluster));
    },
  },
  {
    ...{ ...account, method: 'POST', path: `${path}/machinePools`, permission: 'machinePool.create' },
    handle(call) {
      const cluster = clusterOf(call);
      if (isRefusal(cluster)) return cluster;
      const plan = readBody(poolShape, call.body);
      if (isRefusal(plan)) return plan;
      if (cluster.pools.some(({ name }) => name === plan.name)) return refusals.poolName(plan.name);
      return changed(call, cluster, plan, ({ name }) => created({ uid: name }));
    },
  },
  {
    ...{ ...account, method: 'PUT', path: poolPath, permission: 'machinePool.update' },
    handle(call) {
      const at = askedOf(call, poolShape);
      if (isRefusal(at)) return at;
      if (at.asked.name !== at.pool.name) return refusals.invalid('poolConfig.name is not that of the pool');
      return changed(call, at.cluster, at.asked, () => done);
    },
  },
  {
    ...{ ...account, method: 'GET', path: `${poolPath}/machines`, permission: 'machine.list' },
    handle(call) {
      const at = poolOf(call);
      if (isRefusal(at)) return at;
      return ok({ items: at.pool.nodes.map((node) => machineView(call.palette.state, node)) });
    },
  },
  {
    ...{ ...account, method: 'POST', path: `${poolPath}/machines`, permission: 'machine.create' },
    handle(call) {
      const at = askedOf(call, machineShape);
      if (isRefusal(at)) return at;
      const hostUid = at.asked.spec.edgeHostUid;
      const plan = ofHosts(at.pool, (hosts) => [...hosts, { hostUid, placing: {} }]);
      return changed(call, at.cluster, plan, ({ nodes }) =>
        created({ uid: nodes.find((node) => node.hostUid === hostUid)?.machineUid ?? '' }),
      );
    },
  },
  {
    ...{ ...account, method: 'DELETE', path: `${poolPath}/machines/:machine`, permission: 'machine.delete' },
    handle(call) {
      const at = poolOf(call);
      if (isRefusal(at)) return at;
      const node = at.pool.nodes.find(({ machineUid }) => machineUid === call.params['machine']);
      if (!node) return refusals.noResource('machine');
      const plan = ofHosts(at.pool, (hosts) => hosts.filter(({ hostUid }) => hostUid !== node.hostUid));
      return changed(call, at.cluster, plan, () => done);
    },
  },
];
