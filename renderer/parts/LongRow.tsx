import { useContext } from 'react';
import type { ComponentProps } from 'react';
import { RowMeasure } from './row-measure.ts';

/** Tall enough for a thumb and two lines: an ID and where it answers. */
export const rowHeight = 56;

const tall = { height: rowHeight };

export interface LongRowProps extends ComponentProps<'tr'> {
  /** Its place among all rows of the table, drawn or not. */
  readonly index: number;
  readonly selected?: boolean;
}

/** One row of a LongTable. It may grow: the table measures what it has drawn. */
export function LongRow({ index, selected = false, ...rest }: LongRowProps) {
  const measure = useContext(RowMeasure);
  return (
    <tr
      ref={measure}
      className="fl-row"
      data-index={index}
      data-selected={selected}
      // The head is the first row.
      aria-rowindex={index + 2}
      style={tall}
      {...rest}
    />
  );
}
