import { Fragment } from 'react';
import { RowMeasure } from './row-measure.ts';
import type { RowsProps } from './Rows.tsx';
import { useInSight } from './use-in-sight.ts';

/** Stands for the rows that are not drawn above or below the window. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

export function LongRows({ row, ...options }: RowsProps) {
  const { seen, above, below, measure } = useInSight(options);
  return (
    <RowMeasure value={measure}>
      <Spacer height={above} />
      {seen.map(({ index, key }) => (
        <Fragment key={key}>{row(index)}</Fragment>
      ))}
      <Spacer height={below} />
    </RowMeasure>
  );
}
