import { useRef } from 'react';
import type { RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Indexes of the rows to draw, and the height that stands for those above and below. */
  readonly rows: readonly number[];
  readonly above: number;
  readonly below: number;
}

/** Fewer rows than this are simply drawn: find-in-page then finds them all. */
const drawAllBelow = 100;

/** Draws only the rows in sight of a long table. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised over the virtualizer's answers
  const virtualizer = useVirtualizer({
    count,
    enabled: count >= drawAllBelow,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  if (count < drawAllBelow)
    return { scroller, rows: Array.from({ length: count }, (_, i) => i), above: 0, below: 0 };
  const items = virtualizer.getVirtualItems();
  return {
    scroller,
    rows: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}
