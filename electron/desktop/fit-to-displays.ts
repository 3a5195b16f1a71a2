import type { Rectangle } from 'electron';

const usual = { width: 1280, height: 800 };

const overlap = (a: Rectangle, b: Rectangle): number => {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
};

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Where a window that was at `saved` can be seen now: docks and projectors come and go. First area: the main display's. */
export function fitToDisplays(
  saved: Rectangle | null,
  areas: readonly Rectangle[],
): Partial<Rectangle> & typeof usual {
  const [best] = areas
    .map((area) => ({ area, seen: saved ? overlap(saved, area) : 0 }))
    .sort((a, b) => b.seen - a.seen);
  if (!best) return usual;
  const { area, seen } = best;
  const width = Math.min((saved ?? usual).width, area.width);
  const height = Math.min((saved ?? usual).height, area.height);
  if (!saved || seen === 0) return { width, height };
  return {
    width,
    height,
    x: within(saved.x, area.x, area.x + area.width - width),
    y: within(saved.y, area.y, area.y + area.height - height),
  };
}
