import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import type { NodeState } from './node-words.ts';
import { isTrouble, linesOf, stateOf } from './node-words.ts';

const titles: Record<Exclude<TopologyPanel['kind'], 'group'>, string> = {
  unclear: 'Linked, leader not told',
  loose: 'Not linked',
  unread: 'Not signed in yet',
};

/** Who leads, by name and address; of those that are in no group why. */
export function shortTitle({ kind, leaders }: TopologyPanel): string {
  if (kind !== 'group') return titles[kind];
  const [first, ...others] = leaders;
  if (!first) return '';
  const [name] = linesOf(first);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return name === first.address ? `${name}${more}` : `${name} · ${first.address}${more}`;
}

/** `Group of 10.0.0.1`; with a cluster it has several leaders. */
export const panelTitle = (panel: TopologyPanel): string =>
  panel.kind === 'group' ? `Group of ${shortTitle(panel)}` : shortTitle(panel);

/** `Cluster shop: Running`; null: none is known to run here. */
export function clusterTitle({ cluster }: TopologyPanel): string | null {
  if (!cluster) return null;
  const { facts } = cluster;
  return facts ? `Cluster ${facts.name ?? ''}: ${facts.state ?? 'state unknown'}` : 'Cluster';
}

export interface Count extends NodeState {
  readonly count: number;
}

export const nodesOf = ({ leaders, members }: TopologyPanel): readonly TopologyNode[] => [
  ...leaders,
  ...members,
];

/** Those whose state wants a hand, the worst first. */
export const troubledOf = (panel: TopologyPanel): readonly TopologyNode[] => {
  const troubled = nodesOf(panel).filter((node) => isTrouble(stateOf(node)));
  const rank = (node: TopologyNode): number => Number(stateOf(node).tone !== 'bad');
  return [...troubled].sort((a, b) => rank(a) - rank(b));
};

/** Minutes apart, states are one and the same. */
const kindOf = ({ mark, word }: NodeState): string => (mark === 'sync' ? 'Not Synced' : word);

/** `1 in trouble · 2 Not Synced · 46 Synced`: trouble first. Leaders count only where something is amiss with them. */
export function countsOf(panel: TopologyPanel): readonly Count[] {
  const counts = new Map<string, Count>();
  const count = (word: string, state: NodeState): void => {
    const before = counts.get(word)?.count ?? 0;
    counts.set(word, { mark: state.mark, tone: state.tone, word, count: before + 1 });
  };
  const leaders = panel.leaders.map(stateOf).filter(({ tone }) => tone !== 'good');
  const states = [...leaders, ...panel.members.map(stateOf)];
  for (const state of states.filter(({ tone }) => tone === 'bad'))
    count('in trouble', { ...state, mark: 'bad' });
  for (const state of states.filter((each) => isTrouble(each) && each.tone === 'warn'))
    count('to look at', state);
  for (const tone of ['warn', 'good', 'accent', 'quiet'])
    for (const state of states.filter((each) => !isTrouble(each) && each.tone === tone))
      count(kindOf(state), state);
  return [...counts.values()];
}

/** What a count takes in px: an icon, gaps and figures, and so much for each character. An estimate on the safe side. */
export const chipWidth = (count: Count | string): number =>
  36 + 7 * (typeof count === 'string' ? count : countWord(count)).length;

export const countWord = ({ count, word }: Count): string => `${count} ${word}`;

/** The panel in one breath. */
export function panelName(panel: TopologyPanel): string {
  const hosts = nodesOf(panel).length;
  const cluster = clusterTitle(panel);
  return [
    panelTitle(panel),
    hosts === 1 ? '1 host' : `${hosts} hosts`,
    ...countsOf(panel).map(countWord),
    ...(cluster === null ? [] : [cluster]),
  ].join(', ');
}
