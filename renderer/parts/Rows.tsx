import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { LongRows } from './LongRows.tsx';
import type { InSightOptions } from './use-in-sight.ts';

export interface RowsProps extends InSightOptions {
  /** A LongRow. */
  row(index: number): ReactNode;
}

/** Fewer rows than this are simply drawn: find-in-page then finds them all. */
export const drawAllBelow = 100;

/** The rows of a table body; of a long table only those in sight. In one chunk with the page: React would hold a fallback for 300 ms. */
export function Rows(props: RowsProps) {
  if (props.keys.length < drawAllBelow)
    return props.keys.map((key, index) => <Fragment key={key}>{props.row(index)}</Fragment>);
  return <LongRows {...props} />;
}
