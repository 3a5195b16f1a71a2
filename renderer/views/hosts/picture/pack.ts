import type { Rect, Size } from './rect.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Packed extends Size {
  /** In the order given. */
  readonly spots: readonly Spot[];
}

const tries = 16;
/** So much higher a shelf may become by what is stacked on it. */
const stretches = [1, 1.15, 1.4];

/**
 * Shelves from left to right: what is lower than its shelf is stacked under the one before it as long as there is room.
 * `most`: width of a shelf.
 */
function shelves(sizes: readonly Size[], gap: number, most: number, stretch: number): Packed {
  const spots: Spot[] = [];
  let [width, shelf, height, room] = [0, 0, 0, 0];
  let column: Rect = { x: 0, y: 0, width: 0, height: 0 };
  for (const size of sizes) {
    const under = column.y + column.height + gap;
    const right = column.x + column.width + gap;
    if (size.width <= column.width && under + size.height <= shelf + room) {
      column = { ...column, y: under, height: size.height };
      height = Math.max(height, under + size.height - shelf);
    } else if (spots.length > 0 && right + size.width <= most && size.height <= height) {
      column = { x: right, y: shelf, ...size };
    } else {
      shelf += spots.length > 0 ? height + gap : 0;
      height = size.height;
      room = height * stretch;
      column = { x: 0, y: shelf, ...size };
    }
    spots.push({ x: column.x, y: column.y });
    width = Math.max(width, column.x + size.width);
  }
  return { spots, width, height: sizes.length > 0 ? shelf + height : 0 };
}

/** Puts boxes beside each other, the highest first, so that all of them fit best into a window of this shape. */
export function pack(sizes: readonly Size[], gap: number, shape: number): Packed {
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  const all = sizes.reduce((sum, { width }) => sum + width + gap, 0);
  const ratio = widest > 0 ? (all / widest) ** (1 / tries) : 1;
  const widths = Array.from({ length: tries + 1 }, (_, n) => widest * ratio ** n);
  const found = widths.flatMap((width) => stretches.map((stretch) => shelves(sizes, gap, width, stretch)));
  const room = ({ width, height }: Size): number => Math.max(width / shape, height);
  return found.reduce((best, each) => (room(each) < room(best) ? each : best));
}
