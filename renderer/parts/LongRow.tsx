import { useContext } from 'react';
import TableRow from '@mui/material/TableRow';
import type { TableRowProps } from '@mui/material/TableRow';
import { RowMeasure } from './row-measure.ts';

/** Tall enough for a thumb and two lines: an ID and where it answers. */
export const rowHeight = 56;

export interface LongRowProps extends TableRowProps {
  /** Its place among all rows of the table, drawn or not. */
  readonly index: number;
}

/** One row of a LongTable. It may grow: the table measures what it has drawn. */
export function LongRow({ index, ...rest }: LongRowProps) {
  const measure = useContext(RowMeasure);
  return (
    <TableRow
      hover
      ref={measure}
      data-index={index}
      // The head is the first row.
      aria-rowindex={index + 2}
      style={{ height: rowHeight }}
      {...rest}
    />
  );
}
