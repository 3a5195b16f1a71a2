import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { LinkEnds } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import type { Rect, Size } from './rect.ts';
import { around, grown } from './rect.ts';

/** In units of the picture: px at scale 1. */
export const tileSize: Size = { width: 232, height: 76 };
const gap = { x: 12, y: 16 };
const pad = 16;
const headHeight = 52;
/** Followers stand to the right of the line that comes down from their leader. */
const indent = 24;
/** A cluster's outline stands off its nodes, and its name has a line above them. */
const clusterPad = 10;
export const clusterHead = 44;
/** Wider than high, as screens and paper are. */
const shape = 2;

export interface Placed {
  readonly node: TopologyNode;
  readonly rect: Rect;
}

/** The way from the leader to one follower: along the trunk, which all share, and down a stub of its own. */
export interface Stub {
  readonly ends: LinkEnds;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Everything within one panel, from its upper left corner. */
export interface PanelLayout extends Size {
  readonly head: Rect;
  readonly tiles: readonly Placed[];
  readonly cluster: Rect | null;
  readonly stubs: readonly Stub[];
  /** Down from the first leader, and along the top of every row of followers. Null: nobody follows. */
  readonly trunk: { readonly x: number; readonly top: number; readonly rails: readonly Rail[] } | null;
}

interface Rail {
  readonly y: number;
  readonly right: number;
}

const rowsOf = (count: number, columns: number): number => Math.ceil(count / columns);

/** As many columns as make blocks of so many hosts, each beginning a row of its own, fill a window best. */
function columnsFor(blocks: readonly number[]): number {
  const room = (columns: number): number =>
    Math.max(
      (columns * (tileSize.width + gap.x)) / shape,
      blocks.reduce((sum, count) => sum + rowsOf(count, columns), 0) * (tileSize.height + gap.y),
    );
  let best = 1;
  for (let columns = 2; columns <= Math.max(...blocks); columns += 1)
    if (room(columns) < room(best)) best = columns;
  return best;
}

/** Row by row from (x, y). */
const grid = (nodes: readonly TopologyNode[], columns: number, x: number, y: number): readonly Placed[] =>
  nodes.map((node, index) => ({
    node,
    rect: {
      ...tileSize,
      x: x + (index % columns) * (tileSize.width + gap.x),
      y: y + Math.floor(index / columns) * (tileSize.height + gap.y),
    },
  }));

const below = (placed: readonly Placed[], y: number): number =>
  placed.reduce((lowest, { rect }) => Math.max(lowest, rect.y + rect.height + gap.y), y);

const rectsOf = (placed: readonly Placed[]): Rect[] => placed.map(({ rect }) => rect);

/** Where everybody stands depends on who there is, never on how they are. */
export function layOutPanel({ leaders, members }: TopologyPanel): PanelLayout {
  const inner = leaders.length > 0 ? indent : 0;
  const nodes = members.filter(({ inUse }) => inUse);
  const hasCluster = [...leaders, ...nodes].some(({ inUse }) => inUse);
  const leadersIn = hasCluster && leaders.some(({ inUse }) => inUse);
  const inset = hasCluster ? clusterPad : 0;
  const used = hasCluster ? nodes : [];
  const others = hasCluster ? members.filter(({ inUse }) => !inUse) : members;
  const columns = columnsFor([leaders.length, used.length, others.length]);

  const top = headHeight + (leadersIn ? clusterHead : 0);
  const first = grid(leaders, columns, pad + inset, top);
  const second = below(first, top) + (hasCluster && !leadersIn ? clusterHead : 0);
  const inCluster = grid(used, columns, pad + inset + inner, second);
  const third = below(inCluster, second) + (hasCluster ? clusterPad : 0);
  const outside = grid(others, columns, pad + inset + inner, third);

  const tiles = [...first, ...inCluster, ...outside];
  const outline = hasCluster ? around(rectsOf([...(leadersIn ? first : []), ...inCluster])) : null;
  const cluster = outline && {
    ...grown(outline, clusterPad),
    y: outline.y - clusterHead,
    height: outline.height + clusterHead + clusterPad,
  };
  const extent = around([...rectsOf(tiles), ...(cluster ? [cluster] : [])]);
  const width = (extent ? extent.x + extent.width : tileSize.width) + pad;
  const followers = [...inCluster, ...outside];
  return {
    width,
    height: (extent ? extent.y + extent.height : headHeight) + pad,
    head: { x: 0, y: 0, width, height: headHeight },
    tiles,
    cluster,
    ...linesTo(followers, first[0]),
  };
}

function linesTo(
  followers: readonly Placed[],
  leader: Placed | undefined,
): Pick<PanelLayout, 'stubs' | 'trunk'> {
  if (!leader || followers.length === 0) return { stubs: [], trunk: null };
  const railAbove = ({ y }: Rect): number => y - gap.y / 2;
  const stubs = followers.map(({ node: { link }, rect }) => ({
    ...{ ends: link ?? 'untold', x: rect.x + indent },
    ...{ top: railAbove(rect), bottom: rect.y },
  }));
  const rails = new Map<number, number>();
  for (const { x, top } of stubs) rails.set(top, Math.max(x, rails.get(top) ?? 0));
  return {
    stubs,
    trunk: {
      x: leader.rect.x + indent / 2,
      top: leader.rect.y + leader.rect.height,
      rails: [...rails].map(([y, right]) => ({ y, right })),
    },
  };
}
