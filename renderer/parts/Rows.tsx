import { Suspense, lazy } from 'react';
import type { ReactNode, RefObject } from 'react';

export interface RowsProps {
  readonly count: number;
  readonly height: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  row(index: number): ReactNode;
}

/** Fewer rows than this are simply drawn: find-in-page then finds them all. */
export const drawAllBelow = 100;

const LongRows = lazy(() => import('./LongRows.tsx').then((m) => ({ default: m.LongRows })));

/** The rows of a table body; of a long table only those in sight. */
export function Rows(props: RowsProps) {
  if (props.count < drawAllBelow) return Array.from({ length: props.count }, (_, index) => props.row(index));
  return (
    <Suspense fallback={null}>
      <LongRows {...props} />
    </Suspense>
  );
}
