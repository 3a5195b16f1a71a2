import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import TableBody from '@mui/material/TableBody';
import { Cell } from './Cell.tsx';
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
  /** Said in place of the rows where there are none. */
  readonly nothing?: ReactNode;
  /** Key of the row that the table is opened for: it comes into sight, with the keyboard on it. */
  readonly lookedFor?: string | null;
  /** So many rows stand for those that are still being read; 0: they are here. */
  readonly awaited?: number;
}

/** One cell over all columns. */
function WholeRow({ head, children }: { readonly head: HeadRowProps; readonly children: ReactNode }) {
  return (
    <tr style={{ height: rowHeight }}>
      <Cell colSpan={columnsOf(head)}>{children}</Cell>
    </tr>
  );
}

/** A table of any length under a head that stays. */
export function LongTable(props: LongTableProps) {
  const { label, rowsInView, columns, keys, row, nothing, awaited = 0, lookedFor = null, ...head } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const findRow = useEffectEvent(() => {
    const index = lookedFor === null ? -1 : keys.indexOf(lookedFor);
    if (!scroller.current || index < 0) return;
    // Above it one row stays in sight. Of a long table the row itself is drawn a moment later only.
    scroller.current.scrollTop = (index - 1) * rowHeight;
    const tick = scroller.current.querySelector<HTMLElement>(`[data-index="${index}"] input`);
    (tick ?? scroller.current).focus();
  });
  useLayoutEffect(() => findRow(), []);
  return (
    <TableFrame
      {...{ label, rowsInView, columns, scroller }}
      rowCount={awaited || keys.length || (nothing === undefined ? 0 : 1)}
      busy={awaited > 0}
    >
      <HeadRow {...head} />
      <TableBody>
        {Array.from({ length: awaited }, (_, index) => (
          <WholeRow key={index} head={head}>
            <Placeholder height={20} />
          </WholeRow>
        ))}
        {keys.length === 0 && awaited === 0 && nothing !== undefined && (
          <WholeRow head={head}>{nothing}</WholeRow>
        )}
        {awaited === 0 && <Rows keys={keys} height={rowHeight} scroller={scroller} row={row} />}
      </TableBody>
    </TableFrame>
  );
}
