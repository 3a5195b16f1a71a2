import { byId } from './by-id.ts';
import type { Finding } from './finding.ts';
import type { ClusterFacts, ClusterNode, HostRecord } from './host.ts';
import { canAsk } from './link-rules.ts';
import { hostLabel, nameList } from './names.ts';
import { isPaired, isPending } from './pairing-state.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { isInCluster, leadsCluster, sameWord } from './role.ts';

const refuses = (why: Fault): Finding => ({ weight: 'refuses', fault: why });
const warns = (why: Fault): Finding => ({ weight: 'warns', fault: why });

/** Pairing is the business of whole clusters: this one speaks for its own, or had once something to tell of it. */
export const tellsOfPairing = (host: HostRecord): boolean =>
  host.pairing !== null || (host.cluster !== null && leadsCluster(host));

/** What a request that is there says against another one. */
function standing(host: HostRecord): Finding[] {
  const { pairing } = host;
  const params = { host: hostLabel(host), id: pairing?.pairingId ?? null };
  if (isPaired(pairing)) return [refuses(fault('pairing-paired', params))];
  if (host.facts?.managementMode === 'central') return [refuses(fault('pairing-central', params))];
  if (!isPending(pairing)) return [];
  return [refuses(fault('pairing-pending', { ...params, endpoint: pairing?.endpoint ?? null }))];
}

/** vendor: the request goes through a control-plane node; where nobody tells which those are, the host decides. */
function speaking(host: HostRecord, cluster: ClusterFacts, all: readonly HostRecord[]): Finding[] {
  if (leadsCluster(host)) return [];
  const known = byId(all);
  const others = cluster.controlPlaneIds.map((id) => {
    const record = known.get(id);
    return record ? hostLabel(record) : id;
  });
  const isTold = others.length > 0 || sameWord(host.facts?.nodeRole ?? null, 'worker');
  const params = { host: hostLabel(host) };
  return isTold
    ? [refuses(fault('pairing-worker', { ...params, others: others.length > 0 ? nameList(others) : null }))]
    : [warns(fault('pairing-role-untold', params))];
}

const nameOf = ({ name, ip }: ClusterNode): string => name ?? ip ?? '–';
const isWell = ({ health }: { readonly health: string | null }): boolean => sameWord(health, 'healthy');
const isUntold = ({ health }: { readonly health: string | null }): boolean =>
  health === null || sameWord(health, '', 'unknown');

/** vendor: prerequisites: the cluster Running, all nodes healthy. What nobody tells is a doubt, not a no. */
function wellbeing(cluster: ClusterFacts): Finding[] {
  const name = cluster.name ?? '–';
  const { state, nodes } = cluster;
  const isRunning = sameWord(state, 'running');
  const ill = nodes.filter((node) => !isWell(node) && !isUntold(node));
  const untold = nodes.filter(isUntold);
  const reasons = { cluster: name, reason: cluster.healthReason || '–' };
  const isIll = !isWell(cluster) && !isUntold(cluster);
  const stateParams = { cluster: name, state: state ?? '–', reason: cluster.stateReason ?? '' };
  return [
    ...(isRunning ? [] : [refuses(fault('pairing-cluster-not-running', stateParams))]),
    ...(isIll && ill.length === 0 ? [refuses(fault('pairing-cluster-unhealthy', reasons))] : []),
    ...(ill.length > 0
      ? [refuses(fault('pairing-nodes-unhealthy', { nodes: nameList(ill.map(nameOf)) }))]
      : []),
    ...(untold.length > 0
      ? [warns(fault('pairing-health-untold', { nodes: nameList(untold.map(nameOf)) }))]
      : []),
    ...(nodes.length === 0 && isUntold(cluster)
      ? [warns(fault('pairing-health-untold', { nodes: name }))]
      : []),
  ];
}

/** vendor: known issue of 2025-01: several nodes are not supported; the procedure itself speaks of all nodes. So it warns. */
function size({ name, nodes, hostIds }: ClusterFacts): Finding[] {
  const count = Math.max(nodes.length, hostIds.length);
  return count < 2 ? [] : [warns(fault('pairing-multi-node', { cluster: name ?? '–', nodes: count }))];
}

/**
 * All that speaks against pairing the cluster of this host, as far as is known; refusals first (vendor: Pair Local Cluster
 * with Palette, prerequisites). Whether every host reaches Palette only the hosts can tell: `pairing.verify`. `all` names
 * other hosts.
 */
export function pairingFindings(host: HostRecord, all: readonly HostRecord[]): readonly Finding[] {
  const unasked = canAsk(host);
  if (unasked) return [refuses(unasked)];
  const found = standing(host);
  const { cluster } = host;
  if (found.length > 0) return found;
  if (!cluster || !isInCluster(host))
    return [refuses(fault('pairing-no-cluster', { host: hostLabel(host) }))];
  return [...speaking(host, cluster, all), ...wellbeing(cluster), ...size(cluster)].sort(
    (a, b) => Number(b.weight === 'refuses') - Number(a.weight === 'refuses'),
  );
}
