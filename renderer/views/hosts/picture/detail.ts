import { tileSize } from './panel-layout.ts';

/** How much of a host there is room for; in `summary` it is one mark of its group. */
export type Detail = 'full' | 'brief' | 'compact' | 'summary';

const stepRatio = 1.12;

/**
 * The scale that the contents are laid out for: text has its full size there and grows until the next step, so that none is
 * ever too small. Beyond 1 everything grows alike.
 */
export const stepOf = (scale: number): number =>
  Math.min(1, stepRatio ** Math.floor(Math.log(scale) / Math.log(stepRatio) + 1e-6));

/** Widths in px on screen: three lines with a long word; two lines; an address and a short word at 12 px. */
const leastWidth = { full: 180, brief: 116, compact: 90 } as const;

export function detailOf(step: number): Detail {
  const width = tileSize.width * step;
  if (width >= leastWidth.full) return 'full';
  if (width >= leastWidth.brief) return 'brief';
  return width >= leastWidth.compact ? 'compact' : 'summary';
}
