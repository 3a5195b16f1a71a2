import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { RowMeasure } from './row-measure.ts';
import type { InSightOptions } from './use-in-sight.ts';
import { useInSight } from './use-in-sight.ts';

export interface RowsProps extends InSightOptions {
  /** A LongRow. */
  row(index: number): ReactNode;
}

/** Fewer rows than this are simply drawn: find-in-page then finds them all. */
export const drawAllBelow = 100;

/** Stands for the rows that are not drawn above or below the window. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

function LongRows({ row, ...options }: RowsProps) {
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

/** The rows of a table body; of a long table only those in sight. In one chunk with the page: React would hold a fallback for 300 ms. */
export function Rows(props: RowsProps) {
  if (props.keys.length < drawAllBelow)
    return props.keys.map((key, index) => <Fragment key={key}>{props.row(index)}</Fragment>);
  return <LongRows {...props} />;
}
