import { detailOf } from './detail.ts';
import type { PictureLayout, PlacedPanel } from './layout.ts';
import { tileSize } from './panel-layout.ts';
import type { Rect } from './rect.ts';
import { moved } from './rect.ts';
import { line, summaryOf } from './summary-plan.ts';

/** What the keyboard stops at. */
export interface Stop {
  readonly id: string;
  readonly panel: string;
  /** In units of the picture. */
  readonly rect: Rect;
}

const stopsOfPanel = ({ panel, rect, inside }: PlacedPanel, step: number): Stop[] => {
  // Its title stands over the leader: down from it leads there.
  const width = Math.min(tileSize.width, rect.width);
  const head = { id: panel.id, panel: panel.id, rect: { ...moved(inside.head, rect), width } };
  if (detailOf(step) !== 'summary')
    return [
      head,
      ...inside.tiles.map((tile) => ({ id: tile.node.id, panel: panel.id, rect: moved(tile.rect, rect) })),
    ];
  const { chips, listed } = summaryOf(panel, { width: rect.width * step, height: rect.height * step });
  const height = line / step;
  return [
    { ...head, rect: { ...rect, width, height } },
    ...listed.map(({ id }, index) => ({
      ...{ id, panel: panel.id },
      rect: { ...rect, y: rect.y + (1 + chips + index) * height, width, height },
    })),
  ];
};

/** In the order of the picture: panel by panel. */
export const stopsOf = ({ panels }: PictureLayout, step: number): readonly Stop[] =>
  panels.flatMap((placed) => stopsOfPanel(placed, step));

/** Where one comes out who was at a stop that is not drawn now: at its panel, else at the first. */
export const stopAt = (stops: readonly Stop[], id: string | null): Stop | null =>
  stops.find((stop) => stop.id === id) ??
  stops.find((stop) => id?.startsWith(`${stop.panel}/`)) ??
  stops[0] ??
  null;

type Point = readonly [x: number, y: number];

const centre = ({ x, y, width, height }: Rect): Point => [x + width / 2, y + height / 2];

const ways = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const satisfies Record<string, Point>;

export const isArrow = (key: string): key is keyof typeof ways => key in ways;

/** Aside counts threefold: along a row or a column first. */
const aside = 3;

/** The next stop that way: the nearest, those straight ahead first; null: there is none. */
export function stopTowards(stops: readonly Stop[], from: Stop, key: keyof typeof ways): Stop | null {
  const [x, y] = centre(from.rect);
  const [dx, dy] = ways[key];
  let best: { readonly stop: Stop; readonly far: number } | null = null;
  for (const stop of stops) {
    const [sx, sy] = centre(stop.rect);
    const ahead = (sx - x) * dx + (sy - y) * dy;
    const far = ahead + aside * Math.abs((sx - x) * dy + (sy - y) * dx);
    if (ahead > 1 && far < (best?.far ?? Infinity)) best = { stop, far };
  }
  return best?.stop ?? null;
}
