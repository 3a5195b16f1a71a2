import { useRef } from 'react';
import type { ReactNode } from 'react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { HeadRow, columnsOf } from './HeadRow.tsx';
import type { HeadRowProps } from './HeadRow.tsx';
import { rowHeight } from './LongRow.tsx';
import { Placeholder } from './Placeholder.tsx';
import { Rows } from './Rows.tsx';
import { TableFrame } from './TableFrame.tsx';
import type { TableFrameProps } from './TableFrame.tsx';

export interface LongTableProps
  extends HeadRowProps, Pick<TableFrameProps, 'label' | 'rowsInView' | 'columns'> {
  /** One per row. */
  readonly keys: readonly string[];
  /** A LongRow. */
  row(index: number): ReactNode;
  /** So many rows stand for those that are still being read; 0: they are here. */
  readonly awaited?: number;
}

/** A table of any length under a head that stays. */
export function LongTable(props: LongTableProps) {
  const { label, rowsInView, columns, keys, row, awaited = 0, ...head } = props;
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <TableFrame
      {...{ label, rowsInView, columns, scroller }}
      rowCount={awaited || keys.length}
      busy={awaited > 0}
    >
      <HeadRow {...head} />
      <TableBody>
        {awaited > 0 ? (
          Array.from({ length: awaited }, (_, index) => (
            <TableRow key={index} sx={{ height: rowHeight }}>
              <TableCell colSpan={columnsOf(head)}>
                <Placeholder height={20} />
              </TableCell>
            </TableRow>
          ))
        ) : (
          <Rows keys={keys} height={rowHeight} scroller={scroller} row={row} />
        )}
      </TableBody>
    </TableFrame>
  );
}
