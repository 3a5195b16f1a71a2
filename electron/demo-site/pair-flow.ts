import { layers } from './applications.ts';
import type { Cluster } from './cluster.ts';
import { nodesOf } from './cluster.ts';
import { clusterOf, hostsOf, unhealthyNodes } from './cluster-view.ts';
import { ruleOf } from './faults.ts';
import { mayPair } from './pair-rules.ts';
import { hear, keep, pendingOn, watch } from './pair-watch.ts';
import type { PairingRequest } from './palette/agent.ts';
import { agentPairingPath, agentPairingsPath, pairingSent } from './palette/agent.ts';
import { askPalette, telling } from './palette-client.ts';
import type { PairMeta, Pairing } from './pairing.ts';

import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import { situationOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** What its user data gave every host of the site. */
const siteTag = 'site:fieldlink-demo';

/** Of clusters: what has been asked of Palette and not been answered yet. */
const asking = new Set<string>();

async function request(world: World, host: Host, cluster: Cluster, palette: PairMeta) {
  const stops = host.live.stops();
  const hosts = hostsOf(world, nodesOf(cluster)).map(({ host: { state }, hostName }) => ({
    ...{ uid: state.id, name: hostName },
  }));
  const { id: localClusterUid, name } = cluster;
  const tags = [siteTag];
  const body: PairingRequest = {
    ...{ name, localClusterUid, cloudType: 'edge-native', tags, hosts },
    layers,
  };
  const asked = { method: 'POST', path: agentPairingsPath, body } as const;
  const answer = await askPalette(world, host, palette, asked);
  const words = telling(host, palette, answer.words);
  if (answer.status === 0) return refusals.pairUnreached(words);
  const sent = pairingSent.safeParse(answer.body).data;
  if (answer.status !== 201 || !sent) return refusals.pairRefused(words);
  // Palette knows of it now; a host that went down, or lost its cluster, meanwhile does not.
  if (host.live.stops() !== stops || clusterOf(world, host)?.id !== cluster.id) return refusals.pairCut;
  const pairing: Pairing = { uid: sent.pairingUid, status: 'Pairing', message: '', palette };
  keep(
    world,
    hostsOf(world, nodesOf(cluster)).map((node) => node.host),
    pairing,
  );
  watch(world, pairing.uid);
  return pairing;
}

/** For the whole cluster, through this one of its control-plane nodes. */
export async function send(world: World, host: Host, palette: PairMeta): Promise<Pairing | Refusal> {
  const cluster = clusterOf(world, host);
  const refused = mayPair(host, cluster, cluster ? unhealthyNodes(world, cluster) : []);
  if (refused || !cluster) return refused ?? refusals.clusterMissing;
  if (asking.has(cluster.id)) return refusals.pairPending;
  asking.add(cluster.id);
  try {
    return await request(world, host, cluster, palette);
  } finally {
    asking.delete(cluster.id);
  }
}

/**
 * vendor: Withdraw: the host forgets in any case but one, that Palette has decided already; an entry that Palette could not
 * be told of stays there. Answers in words, or refuses.
 */
export async function withdraw(world: World, host: Host, pairing: Pairing): Promise<string | Refusal> {
  const { uid, palette } = pairing;
  const asked = { method: 'DELETE', path: agentPairingPath(uid) } as const;
  const { status, words } = await askPalette(world, host, palette, asked);
  if (status === 409) {
    await hear(world, uid, [host]);
    return refusals.pairDecided(telling(host, palette, words));
  }
  // Another node may have heard of a decision meanwhile.
  if (situationOf(host).paired) return refusals.pairDone;
  const forgets = ruleOf(host, 'after-withdraw') === '404';
  const cancelled: Pairing = { ...pairing, status: 'Failed', message: 'cancelled' };
  keep(world, pendingOn(world, uid), forgets ? null : cancelled);
  if (status === 204 || status === 404) return 'pairing request is cancelled';
  const why = `palette has not confirmed it and may still list the request: ${telling(host, palette, words)}`;
  return ruleOf(host, 'withdraw-unreached') === '500'
    ? refusals.withdrawUnreached(why)
    : `pairing request is cancelled, but ${why}`;
}
