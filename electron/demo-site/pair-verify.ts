import type { Cluster } from './cluster.ts';
import { nodesOf } from './cluster.ts';
import { hostsOf } from './cluster-view.ts';
import { ruleOf } from './faults.ts';
import { agentPingPath } from './palette/agent.ts';
import { askPalette, telling } from './palette-client.ts';
import type { PairMeta } from './pairing.ts';
import type { Host, World } from './types.ts';

/** Empty: it reaches Palette, which takes the token. */
async function troubleOf(world: World, host: Host, palette: PairMeta): Promise<string> {
  const { status, words } = await askPalette(world, host, palette, { method: 'GET', path: agentPingPath });
  if (status === 200) return '';
  if (status !== 401) return words;
  return ruleOf(host, 'verify-checks-token') ? `registration token refused: ${words}` : '';
}

/** vendor: verify-connection: whether all hosts of the cluster can connect, each by itself. */
export async function verify(world: World, host: Host, cluster: Cluster, palette: PairMeta) {
  const found = await Promise.all(
    hostsOf(world, nodesOf(cluster)).map(async ({ host: node, hostName }) => {
      const trouble = await troubleOf(world, node, palette);
      return trouble === '' ? [] : [`${hostName} (${node.state.id}): ${trouble}`];
    }),
  );
  const troubles = found.flat().join('; ');
  const message = troubles === '' ? 'all edge hosts can connect to palette' : `cannot connect: ${troubles}`;
  return { verified: troubles === '', message: telling(host, palette, message) };
}
