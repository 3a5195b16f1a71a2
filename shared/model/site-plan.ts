import type { PaletteHost } from './palette-host.ts';
import { hasCalledIn } from './palette-host.ts';
import type { WorkOf } from './queue.ts';
import { whyNotCreated } from './registration-site-rules.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';

/** A pool of a cluster, and the hosts that it lists. */
export interface SitePool {
  readonly name: string;
  readonly isControlPlane: boolean;
  readonly hostIds: readonly string[];
}

/** The cluster of a site, as the console has it. */
export interface SiteCluster {
  readonly uid: string;
  readonly name: string;
  readonly state: string | null;
  /** It was made for this very entry. */
  readonly isMine: boolean;
  readonly pools: readonly SitePool[];
}

/** What the console has of a host and its site. Null: it has none that this account may see. */
export interface SiteSeen {
  /** Also one of another project. */
  readonly host: PaletteHost | null;
  /** Name of the project of the host, as far as it is known. */
  readonly projectName: string | null;
  readonly cluster: SiteCluster | null;
}

/** What is still to be done, one after the other. */
export type SiteStep =
  /** vendor: **Add Edge Hosts**. */
  | { readonly is: 'register' }
  /** Nothing can be done: the host itself has to. */
  | { readonly is: 'call-in' }
  | { readonly is: 'create' }
  /** Somebody else has to create it: from here, or in Palette. */
  | { readonly is: 'await-cluster' }
  | { readonly is: 'join'; readonly pool: string; readonly isNew: boolean };

/** The steps that are left, none: it is done. Or why there are none. */
export type SitePlan = { readonly steps: readonly SiteStep[] } | { readonly refusal: Fault };

type Wish = Pick<WorkOf<'site'>, 'hostId' | 'site' | 'pool' | 'how'>;

/** vendor: the names that Palette itself gives them. */
export const poolNames = { 'control-plane': 'control-plane-pool', worker: 'worker-pool' } as const;

/** vendor: `Deleting`; a deleted one stays listed as `Deleted` and is none. */
export const isGoing = ({ state }: Pick<SiteCluster, 'state'>): boolean => state === 'Deleting';

/** The pool of the cluster that lists the host; undefined: none does. */
export const poolWith = (cluster: SiteCluster | null, hostId: string): SitePool | undefined =>
  cluster?.pools.find(({ hostIds }) => hostIds.includes(hostId));

/** vendor: keep control planes odd. One that would make them even becomes a worker, unless just that was asked for. */
function joinStep({ pool, how }: Wish, { name, pools }: SiteCluster): SiteStep | Fault {
  const controlPlane = pools.find(({ isControlPlane }) => isControlPlane);
  if (pool === 'control-plane' && controlPlane) {
    const count = controlPlane.hostIds.length + 1;
    if (count % 2 === 1) return { is: 'join', pool: controlPlane.name, isNew: false };
    if (how === 'join') return fault('site-control-plane-even', { cluster: name, count });
  }
  const workers = pools.find(({ isControlPlane }) => !isControlPlane);
  return { is: 'join', pool: workers?.name ?? poolNames.worker, isNew: !workers };
}

function lastStep(wish: Wish, cluster: SiteCluster | null): SiteStep | Fault {
  const { site, pool, how } = wish;
  if (cluster && how === 'create' && !cluster.isMine)
    return fault('site-cluster-taken', { cluster: cluster.name });
  if (cluster) return joinStep(wish, cluster);
  // A cluster begins with its control plane.
  if (how === 'join' || pool === 'worker') return { is: 'await-cluster' };
  return whyNotCreated(site) ?? { is: 'create' };
}

/** It belongs to somebody else; null: it may be used. */
function whyNotUsed({ hostId }: Wish, { host, projectName }: SiteSeen, projectUid: string | null) {
  if (!host) return null;
  const { state, cluster } = host;
  if (host.projectUid !== projectUid) {
    const params = { id: hostId, project: projectName ?? host.projectUid, state, cluster };
    return fault('edge-host-registered', params);
  }
  return state === 'in-use' ? fault('site-host-in-use', { id: hostId, cluster }) : null;
}

/**
 * What is to be done so that a host is in the cluster of its site, from what is there: planned anew after each call, so it
 * can be cut short anywhere and taken up again. `projectUid`: where it is to be.
 */
export function planSite(wish: Wish, seen: SiteSeen, projectUid: string | null): SitePlan {
  const { host, cluster } = seen;
  if (cluster && isGoing(cluster)) return { refusal: fault('site-cluster-going', { cluster: cluster.name }) };
  if (poolWith(cluster, wish.hostId)) return { steps: [] };
  const refusal = whyNotUsed(wish, seen, projectUid);
  if (refusal) return { refusal };
  const last = lastStep(wish, cluster);
  if ('code' in last) return { refusal: last };
  return {
    steps: [
      ...(host ? [] : [{ is: 'register' } as const]),
      ...(host && hasCalledIn(host) ? [] : [{ is: 'call-in' } as const]),
      last,
    ],
  };
}
