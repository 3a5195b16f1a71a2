import { layers } from './applications.ts';
import type { Cluster } from './cluster.ts';
import { nodesOf } from './cluster.ts';
import { clusterOf, hostsOf, unhealthyNodes } from './cluster-view.ts';
import { ruleOf } from './faults.ts';
import { mayPair } from './pair-rules.ts';
import type { PairingRequest } from './palette/agent.ts';
import {
  agentPairingPath,
  agentPairingsPath,
  agentPingPath,
  pairingOutcome,
  pairingSent,
} from './palette/agent.ts';
import { askPalette } from './palette-client.ts';
import type { PairMeta, Pairing } from './pairing.ts';
import { isPending } from './pairing.ts';
import type { PeerAnswer } from './peer-client.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import { objectOf, textOf } from './route.ts';
import { situationOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** What its user data gave every host of the site. */
const siteTag = 'site:fieldlink-demo';

/** Site time between two questions how Palette has decided. */
const pollMs = 2_000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What Palette says in its answer, or which status it gave where it says nothing. */
const wordsOf = ({ status, body }: PeerAnswer): string =>
  textOf(objectOf(body)?.['message']) || `palette answered ${String(status)}`;

/** Some agents put what they were given into what they say about it. */
export const telling = (host: Host, { token }: PairMeta, words: string): string =>
  ruleOf(host, 'pair-error-echoes-token') ? `${words} (token ${token})` : words;

/** Null: it reaches Palette, which takes the token. */
async function troubleOf(world: World, host: Host, palette: PairMeta): Promise<string | null> {
  try {
    const answer = await askPalette(world, host, palette, { method: 'GET', path: agentPingPath });
    if (answer.status === 200) return null;
    if (answer.status !== 401) return wordsOf(answer);
    return ruleOf(host, 'verify-checks-token') ? `registration token refused: ${wordsOf(answer)}` : null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** vendor: verify-connection: whether all hosts of the cluster can connect, each by itself. */
export async function verify(world: World, host: Host, cluster: Cluster, palette: PairMeta) {
  const found = await Promise.all(
    hostsOf(world, nodesOf(cluster)).map(async ({ host: node, hostName }) => {
      const trouble = await troubleOf(world, node, palette);
      return trouble === null ? [] : [`${hostName} (${node.state.id}): ${trouble}`];
    }),
  );
  const troubles = found.flat();
  const message =
    troubles.length === 0
      ? 'all edge hosts can connect to palette'
      : `cannot connect: ${troubles.join('; ')}`;
  return { verified: troubles.length === 0, message: telling(host, palette, message) };
}

/** The hosts that know of this request: the nodes of its cluster. */
const holdersOf = (world: World, uid: string): readonly Host[] =>
  world.hosts.filter(({ state }) => state.pairing?.uid === uid);

const pendingOn = (world: World, uid: string): readonly Host[] =>
  holdersOf(world, uid).filter(({ state }) => isPending(state.pairing));

const keep = (world: World, hosts: readonly Host[], pairing: Pairing | null): void => {
  for (const host of hosts) world.update(host, { ...host.state, pairing });
};

/** What an answer to "how does it stand?" tells. A request that Palette does not know will never be decided. */
function readDecision(answer: PeerAnswer): Partial<Pairing> {
  const told = answer.status === 200 ? pairingOutcome.safeParse(answer.body).data : undefined;
  if (told) return { status: told.state, message: told.message };
  return { message: wordsOf(answer), ...(answer.status === 404 ? { status: 'Failed' } : {}) };
}

/** Null: Palette cannot be reached from this host. */
async function askDecision(world: World, host: Host, { uid, palette }: Pairing): Promise<PeerAnswer | null> {
  try {
    return await askPalette(world, host, palette, { method: 'GET', path: agentPairingPath(uid) });
  } catch {
    return null;
  }
}

/** Asks for the whole cluster, one host after the other until Palette answers. Out of reach changes nothing. */
export async function hear(world: World, uid: string, askers: readonly Host[]): Promise<void> {
  for (const host of askers) {
    const { pairing } = host.state;
    const answer = pairing && (await askDecision(world, host, pairing));
    if (!answer) continue;
    const told = readDecision(answer);
    // Somebody may have withdrawn it while the question was on its way.
    const [holder] = pendingOn(world, uid);
    const known = holder?.state.pairing;
    const now = known && { ...known, ...told };
    if (now && (now.status !== known.status || now.message !== known.message))
      keep(world, holdersOf(world, uid), now);
    return;
  }
}

function watch(world: World, uid: string): void {
  world.clock.after(pollMs, () => {
    const askers = pendingOn(world, uid).filter(
      (host) => host.live.listening() && situationOf(host).controlPlane,
    );
    void hear(world, uid, askers).then(() => {
      if (pendingOn(world, uid).length > 0) watch(world, uid);
    });
  });
}

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
  let answer: PeerAnswer;
  try {
    answer = await askPalette(world, host, palette, { method: 'POST', path: agentPairingsPath, body });
  } catch (error) {
    return refusals.pairUnreached(telling(host, palette, reasonOf(error)));
  }
  const sent = pairingSent.safeParse(answer.body).data;
  if (answer.status !== 201 || !sent) return refusals.pairRefused(telling(host, palette, wordsOf(answer)));
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
  let trouble = '';
  try {
    const answer = await askPalette(world, host, palette, { method: 'DELETE', path: agentPairingPath(uid) });
    if (answer.status === 409) {
      await hear(world, uid, [host]);
      return refusals.pairDecided(wordsOf(answer));
    }
    if (answer.status !== 204 && answer.status !== 404) trouble = wordsOf(answer);
  } catch (error) {
    trouble = reasonOf(error);
  }
  // Another node may have heard of a decision meanwhile.
  if (situationOf(host).paired) return refusals.pairDone;
  const forgets = ruleOf(host, 'after-withdraw') === '404';
  const cancelled: Pairing = { ...pairing, status: 'Failed', message: 'cancelled' };
  keep(world, pendingOn(world, uid), forgets ? null : cancelled);
  if (trouble === '') return 'pairing request is cancelled';
  const why = `palette could not be told and still lists it: ${telling(host, palette, trouble)}`;
  return ruleOf(host, 'withdraw-unreached') === '500'
    ? refusals.withdrawUnreached(why)
    : `pairing request is cancelled, but ${why}`;
}

/** After a start from kept state: each request once. */
export function resumePairings(world: World): void {
  const pending = world.hosts.flatMap(({ state: { pairing } }) => (isPending(pairing) ? [pairing.uid] : []));
  for (const uid of new Set(pending)) watch(world, uid);
}
