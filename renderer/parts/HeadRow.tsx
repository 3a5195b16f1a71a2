import { memo } from 'react';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Sort } from '#shared/model/sort.ts';
import { SortButton } from './SortButton.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface TickAll {
  readonly label: string;
  readonly ticked: 'none' | 'some' | 'all';
  /** Absent: nothing can be ticked yet. */
  readonly onAll?: (on: boolean) => void;
}

export interface Sorting {
  /** Null: as the rows come. */
  readonly sort: Sort | null;
  onSort(sort: Sort | null): void;
}

export interface HeadRowProps {
  readonly headings: readonly string[];
  /** A box in front that ticks all rows; absent where rows have none. */
  readonly tickAll?: TickAll | undefined;
  /** Absent where rows have one order only. */
  readonly sorting?: Sorting | undefined;
  /** A column behind for what can be done with a row. */
  readonly actions?: boolean;
  /** The last column holds buttons or figures. */
  readonly alignLast?: 'right';
}

export const columnsOf = ({ headings, tickAll, actions }: HeadRowProps): number =>
  headings.length + (tickAll ? 1 : 0) + (actions ? 1 : 0);

export const tickedWord = (count: number, of: number): TickAll['ticked'] =>
  count === 0 ? 'none' : count === of ? 'all' : 'some';

/** Drawn again only when one of its own parts is another: rows change far more often. The head of a table: what its columns are, and the box for all of its rows. */
export const HeadRow = memo(function HeadRow(props: HeadRowProps) {
  const { headings, tickAll, sorting, actions = false, alignLast } = props;
  const last = headings.at(-1);
  return (
    <TableHead>
      <TableRow>
        {tickAll && (
          <TableCell padding="checkbox">
            <Checkbox
              checked={tickAll.ticked === 'all'}
              indeterminate={tickAll.ticked === 'some'}
              disabled={!tickAll.onAll}
              slotProps={{ input: { 'aria-label': tickAll.label } }}
              onChange={(_, on) => tickAll.onAll?.(on)}
            />
          </TableCell>
        )}
        {headings.map((heading) => (
          <TableCell
            key={heading}
            {...(heading === last && alignLast && { align: alignLast })}
            {...(sorting?.sort?.by === heading && {
              'aria-sort': sorting.sort.down ? 'descending' : 'ascending',
            })}
          >
            {sorting ? <SortButton {...sorting} heading={heading} /> : heading}
          </TableCell>
        ))}
        {actions && (
          <TableCell>
            <VisuallyHidden>Actions</VisuallyHidden>
          </TableCell>
        )}
      </TableRow>
    </TableHead>
  );
});
