import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import Box from '@mui/material/Box';
import { drawAllBelow } from './Rows.tsx';

export interface LongListProps {
  readonly label: string;
  readonly count: number;
  /** Usual height of an item in px; each may grow when it is opened. */
  readonly height: number;
  itemKey(index: number): string;
  item(index: number): ReactNode;
}

const frame = {
  listStyle: 'none',
  m: 0,
  px: 0,
  flex: '0 1 auto',
  minHeight: 176,
  overflow: 'auto',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  '& > li + li': { borderTop: '1px solid', borderColor: 'divider' },
} as const;

/** A list that scrolls inside its own frame, for bodies with `fill` of a Modal; of a long one only the items in sight. */
export function LongList(props: LongListProps) {
  const Items = props.count < drawAllBelow ? AllItems : SeenItems;
  return <Items {...props} />;
}

function AllItems({ label, count, itemKey, item }: LongListProps) {
  return (
    <Box component="ul" aria-label={label} tabIndex={0} sx={frame}>
      {Array.from({ length: count }, (_, index) => (
        <li key={itemKey(index)}>{item(index)}</li>
      ))}
    </Box>
  );
}

function SeenItems({ label, count, height, itemKey, item }: LongListProps) {
  const scroller = useRef<HTMLUListElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised over the virtualizer's answers
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: itemKey,
    overscan: 8,
  });
  const seen = virtualizer.getVirtualItems();
  // Padding stands for the items that are not drawn: a list may hold nothing but items.
  const above = seen[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <Box
      component="ul"
      ref={scroller}
      aria-label={label}
      tabIndex={0}
      sx={frame}
      style={{ paddingTop: above, paddingBottom: below }}
    >
      {seen.map(({ index, key }) => (
        <li
          key={String(key)}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          {item(index)}
        </li>
      ))}
    </Box>
  );
}
