import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useReducer, useState } from 'react';
import type { RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

export interface InSightOptions {
  /** One per item: what was measured of an item goes with its key when the order changes. */
  readonly keys: readonly string[];
  /** Usual height of an item in px, until it is drawn and measured. */
  readonly height: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Key of the item that shall be in sight at first; null: the first is. */
  readonly lookedFor?: string | null;
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/**
 * Which items of a long list are in sight of its scroller. `above` and `below`: px that stand for those that are not
 * drawn; `measure`: ref of each drawn item, which carries its place in `data-index`.
 */
export function useInSight({ keys, height, scroller, lookedFor = null }: InSightOptions) {
  // As long as the order stays, nothing is laid out anew, however often the items themselves change.
  const [order, setOrder] = useState(keys);
  if (order !== keys && !sameKeys(order, keys)) setOrder(keys);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised over the virtualizer's answers
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => order[index] ?? '', [order]),
    overscan: 6,
  });
  // The scroller is drawn around the list, so that it is there only when the list has been drawn once.
  const [, lookAgain] = useReducer(() => true, false);
  useLayoutEffect(() => lookAgain(), []);
  const goThere = useEffectEvent(() => {
    const index = lookedFor === null ? -1 : order.indexOf(lookedFor);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
  });
  useEffect(() => {
    // It begins at the top, and goes on from there.
    const frame = requestAnimationFrame(() => goThere());
    return () => cancelAnimationFrame(frame);
  }, []);
  const seen = virtualizer.getVirtualItems();
  return {
    seen: seen.map(({ index }) => ({ index, key: order[index] ?? '' })),
    above: seen[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}
