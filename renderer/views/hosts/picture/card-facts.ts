import { hostPort } from '#shared/model/names.ts';
import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import { modeWord } from '../host-words.ts';
import { linesOf, linkWords, roleWords } from './node-words.ts';
import { clusterTitle } from './panel-words.ts';

/** What is known of one host at its place in the picture; what nobody told is left out. */
export function cardFacts(node: TopologyNode, panel: TopologyPanel): readonly (readonly [string, string])[] {
  const { host, address, port, role, link, sync, inUse, byAddress } = node;
  const leaders = panel.leaders.map((leader) => linesOf(leader)[0]);
  const place = port === null ? address : hostPort(address, port);
  const minutes = sync?.minutes ?? null;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Address', byAddress ? `${place}; known by it only, sign in to learn the ID` : place],
    ['Role', roleWords[role]],
    ['Leader', link !== null && leaders.length > 0 ? leaders.join(', ') : null],
    ['Link', link === null ? null : linkWords[link]],
    ['Content', minutes === null ? (sync?.word ?? null) : `${sync?.word ?? 'Not Synced'} for ${minutes} min`],
    ['Cluster', inUse ? `In-Use · ${clusterTitle(panel) ?? 'Cluster'}` : null],
    ['Mode', host?.facts ? modeWord(host) : null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}
