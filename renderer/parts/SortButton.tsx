import ButtonBase from '@mui/material/ButtonBase';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import { nextSort } from '#shared/model/sort.ts';
import type { Sort } from '#shared/model/sort.ts';

export interface SortButtonProps {
  readonly heading: string;
  readonly sort: Sort | null;
  onSort(sort: Sort | null): void;
}

/** A heading that sorts by its column. The arrow keeps its place while there is none, so that no heading moves. */
export function SortButton({ heading, sort, onSort }: SortButtonProps) {
  const isSorted = sort?.by === heading;
  const Arrow = isSorted && sort.down ? DownIcon : UpIcon;
  return (
    <ButtonBase
      onClick={() => onSort(nextSort(sort, heading))}
      sx={{
        font: 'inherit',
        color: isSorted ? 'text.primary' : 'inherit',
        // With the cell's own padding as tall as a thumb.
        minHeight: 36,
        gap: 0.5,
        mx: -0.5,
        px: 0.5,
        borderRadius: 1,
        '& svg': { fontSize: 16, opacity: isSorted ? 1 : 0 },
        '&:hover svg, &:focus-visible svg': { opacity: isSorted ? 1 : 0.5 },
      }}
    >
      {heading}
      <Arrow aria-hidden />
    </ButtonBase>
  );
}
