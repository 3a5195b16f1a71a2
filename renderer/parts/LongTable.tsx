import { useEffect, useEffectEvent, useRef } from 'react';
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
  const takeKeyboard = useEffectEvent(() => {
    if (lookedFor === null) return;
    const row = scroller.current?.querySelector(`[data-index="${keys.indexOf(lookedFor)}"]`);
    row?.scrollIntoView({ block: 'center' });
    // Of a long table the row is drawn a moment later: until then the table itself has it.
    (row?.querySelector<HTMLElement>('input') ?? scroller.current)?.focus({ preventScroll: true });
  });
  useEffect(() => takeKeyboard(), []);
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
        {awaited === 0 && <Rows {...{ keys, scroller, lookedFor, row }} height={rowHeight} />}
      </TableBody>
    </TableFrame>
  );
}
