import { Fragment, Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { InSightOptions } from './use-in-sight.ts';

export interface RowsProps extends InSightOptions {
  /** A LongRow. */
  row(index: number): ReactNode;
}

/** Fewer rows than this are simply drawn: find-in-page then finds them all. */
export const drawAllBelow = 100;

const LongRows = lazy(() => import('./LongRows.tsx').then((m) => ({ default: m.LongRows })));

/** The rows of a table body; of a long table only those in sight. */
export function Rows(props: RowsProps) {
  if (props.keys.length < drawAllBelow)
    return props.keys.map((key, index) => <Fragment key={key}>{props.row(index)}</Fragment>);
  return (
    <Suspense fallback={null}>
      <LongRows {...props} />
    </Suspense>
  );
}
