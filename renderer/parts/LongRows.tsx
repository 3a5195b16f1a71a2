import { useVirtualizer } from '@tanstack/react-virtual';
import type { RowsProps } from './Rows.tsx';

/** Stands for the rows that are not drawn above or below the window. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

export function LongRows({ count, height, scroller, row }: RowsProps) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised over the virtualizer's answers
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  return (
    <>
      <Spacer height={items[0]?.start ?? 0} />
      {items.map(({ index }) => row(index))}
      <Spacer height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </>
  );
}
