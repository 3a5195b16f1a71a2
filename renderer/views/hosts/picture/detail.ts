import { tileSize } from './panel-layout.ts';

/** How much of a host there is room for; in `summary` it is one mark of its group. */
export type Detail = 'full' | 'brief' | 'compact' | 'summary';

/** Widths in px on screen: three lines with a long word; two lines; an address and a short word at 12 px. */
const leastWidth = { full: 180, brief: 116, compact: 92 } as const;

const stepRatio = 1.12;
/** One of the steps is where names can just be read. */
const firstStep = leastWidth.compact / tileSize.width;

/**
 * The scale that the contents are laid out for: text has its full size there and grows until the next step, so that none is
 * ever too small. Beyond 1 everything grows alike.
 */
export const stepOf = (scale: number): number =>
  Math.min(1, firstStep * stepRatio ** Math.floor(Math.log(scale / firstStep) / Math.log(stepRatio) + 1e-6));

export function detailOf(step: number): Detail {
  const width = tileSize.width * step;
  if (width >= leastWidth.full) return 'full';
  if (width >= leastWidth.brief) return 'brief';
  // A hair less is no less: steps are computed.
  return width > leastWidth.compact - 0.01 ? 'compact' : 'summary';
}
