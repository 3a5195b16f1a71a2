import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import Box from '@mui/material/Box';
import { drawAllBelow } from './Rows.tsx';
import { useInSight } from './use-in-sight.ts';

export interface LongListProps {
  readonly label: string;
  /** One per item. */
  readonly keys: readonly string[];
  /** Usual height of an item in px; each may grow when it is opened. */
  readonly height: number;
  item(index: number): ReactNode;
  /** px that stay in view however small the window is. */
  readonly least?: number;
}

const frame = {
  flex: '0 1 auto',
  overflow: 'auto',
  // Rows that grow are held in place by the list itself.
  overflowAnchor: 'none',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& > ul': { listStyle: 'none', m: 0, p: 0 },
  '& > ul > li + li': { borderTop: '1px solid', borderColor: 'divider' },
} as const;

/** A list that scrolls inside its own frame, for bodies with `fill` of a Modal; of a long one only the items in sight. */
export function LongList(props: LongListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const Items = props.keys.length < drawAllBelow ? AllItems : SeenItems;
  return (
    <Box
      ref={scroller}
      role="region"
      aria-label={props.label}
      tabIndex={0}
      sx={[frame, { minHeight: props.least ?? 176 }]}
    >
      <Items {...props} scroller={scroller} />
    </Box>
  );
}

interface ItemsProps extends LongListProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function AllItems({ label, keys, item }: ItemsProps) {
  return (
    <ul aria-label={label}>
      {keys.map((key, index) => (
        <li key={key}>{item(index)}</li>
      ))}
    </ul>
  );
}

function SeenItems({ label, item, ...options }: ItemsProps) {
  const { seen, above, below, measure } = useInSight(options);
  return (
    // Padding stands for the items that are not drawn: a list may hold nothing but items.
    <ul aria-label={label} style={{ paddingTop: above, paddingBottom: below }}>
      {seen.map(({ index, key }) => (
        <li
          key={key}
          ref={measure}
          data-index={index}
          aria-setsize={options.keys.length}
          aria-posinset={index + 1}
        >
          {item(index)}
        </li>
      ))}
    </ul>
  );
}
