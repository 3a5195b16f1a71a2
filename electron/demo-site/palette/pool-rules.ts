import type { PoolPlan } from './cluster-types.ts';
import { listedIn } from './clusters.ts';
import { findEdgeHost, stateOf } from './edge-hosts.ts';
import type { PaletteRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import type { Palette } from './types.ts';

/** What makes the machine pools of a cluster impossible. vendor: Create Cluster, in words only; how it is refused is inferred. */

/** What is held against it, and where the vendor's dry run says so: at a pool, or at a profile. */
export interface Complaint {
  readonly refusal: PaletteRefusal;
  readonly pool?: string;
  readonly profileUid?: string;
}

/** The pools as they would be. */
export interface PoolsDraft {
  readonly projectUid: string;
  /** Null: of a cluster that is not made yet. */
  readonly clusterUid: string | null;
  readonly isTwoNode: boolean;
  readonly pools: readonly PoolPlan[];
}

export type Site = Pick<Palette, 'state' | 'faults'>;
export type Rule<D> = (site: Site, draft: D) => readonly Complaint[];

export const when = (isWrong: boolean, refusal: PaletteRefusal): readonly Complaint[] =>
  isWrong ? [{ refusal }] : [];

/** Each host of the draft with its pool. */
const hostsOf = ({ pools }: PoolsDraft) =>
  pools.flatMap((pool) => pool.hosts.map(({ hostUid }) => ({ hostUid, pool: pool.name })));

/** Whether it is where it is asked to be. */
const isThere = ({ state }: Site, { clusterUid }: PoolsDraft, hostUid: string, pool: string): boolean =>
  state.clusters
    .filter(({ uid }) => uid === clusterUid)
    .flatMap(({ pools }) => pools)
    .some((each) => each.name === pool && listedIn(each).some((node) => node.hostUid === hostUid));

export const poolRules = {
  'pool-name': (_site, { pools }) =>
    pools.flatMap(({ name }, at) =>
      pools.findIndex((each) => each.name === name) === at
        ? []
        : [{ refusal: refusals.machinePool(`name '${name}' is used twice`), pool: name }],
    ),
  'pool-size': (_site, { pools }) =>
    pools
      .filter(({ size, hosts }) => size !== hosts.length)
      .map(({ name, size, hosts }) => ({
        refusal: refusals.machinePool(
          `size ${String(size)} of '${name}' is not ${String(hosts.length)} hosts`,
        ),
        pool: name,
      })),
  'control-plane': (_site, { pools }) =>
    when(
      pools.filter(({ settings }) => settings.isControlPlane).length !== 1,
      refusals.machinePool('a cluster has one control plane pool'),
    ),
  /** vendor: an odd number of control plane nodes; two where they are candidates of each other. */
  odd: (_site, { pools, isTwoNode }) =>
    pools
      .filter(({ settings }) => settings.isControlPlane)
      .filter(({ hosts }) => hosts.length % 2 === 0 && !(isTwoNode && hosts.length === 2))
      .map(({ name }) => ({ refusal: refusals.machinePool('control plane nodes must be odd'), pool: name })),
  'host-known': ({ state }, draft) =>
    hostsOf(draft)
      .filter(({ hostUid }) => findEdgeHost(state, hostUid)?.projectUid !== draft.projectUid)
      .map(({ hostUid, pool }) => ({ refusal: refusals.unknownEdgeHost(hostUid), pool })),
  /** vendor: hosts are offered that are `ready` and paired. */
  'host-ready': ({ state }, draft) =>
    hostsOf(draft).flatMap(({ hostUid, pool }) => {
      const host = findEdgeHost(state, hostUid);
      return host && stateOf(host) === 'unpaired' ? [{ refusal: refusals.notReady(hostUid), pool }] : [];
    }),
  'host-free': (site, draft) =>
    hostsOf(draft).flatMap(({ hostUid, pool }, at) => {
      const isTwice = hostsOf(draft).findIndex((each) => each.hostUid === hostUid) !== at;
      const isUsed = Boolean(findEdgeHost(site.state, hostUid)?.clusterUid);
      const isTaken = isTwice || (isUsed && !isThere(site, draft, hostUid, pool));
      return isTaken ? [{ refusal: refusals.takenEdgeHost(hostUid), pool }] : [];
    }),
} as const satisfies Record<string, Rule<PoolsDraft>>;
