import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
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
  flex: '0 1 auto',
  minHeight: 176,
  overflow: 'auto',
  // Rows that grow are held in place by the list itself.
  overflowAnchor: 'none',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& li + li': { borderTop: '1px solid', borderColor: 'divider' },
} as const;

/** A list that scrolls inside its own frame, for bodies with `fill` of a Modal; of a long one only the items in sight. */
export function LongList(props: LongListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const Items = props.count < drawAllBelow ? AllItems : SeenItems;
  return (
    <Box ref={scroller} role="region" aria-label={props.label} tabIndex={0} sx={frame}>
      <Items {...props} scroller={scroller} />
    </Box>
  );
}

interface ItemsProps extends LongListProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function AllItems({ label, count, itemKey, item }: ItemsProps) {
  return (
    <ul aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <li key={itemKey(index)}>{item(index)}</li>
      ))}
    </ul>
  );
}

function SeenItems({ label, count, height, itemKey, item, scroller }: ItemsProps) {
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
    <ul aria-label={label} style={{ paddingTop: above, paddingBottom: below }}>
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
    </ul>
  );
}
