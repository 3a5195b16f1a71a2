import type { ReactNode, Ref } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';

/**
 * Widths in px, in narrow and wide windows, so that no column moves when other rows come into view; `undefined` takes what
 * is left.
 */
export type Columns = readonly (number | { readonly xs: number; readonly lg: number } | undefined)[];

export interface TableFrameProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly busy?: boolean;
  /** Rows of the whole table, without its head. */
  readonly rowCount?: number;
  readonly scroller?: Ref<HTMLDivElement>;
  /** So many rows stay in view however small the window is; the page then scrolls too. */
  readonly rowsInView?: number | undefined;
  readonly columns?: Columns | undefined;
}

const headHeight = 48;
const usualRowHeight = 56;

/** A table that scrolls inside its own hairline frame under a head that stays; reachable by keyboard. */
export function TableFrame({
  label,
  children,
  busy = false,
  rowCount = 5,
  scroller,
  rowsInView = 2,
  columns,
}: TableFrameProps) {
  return (
    <Box
      ref={scroller}
      role="region"
      aria-label={label}
      tabIndex={0}
      sx={{
        overflow: 'auto',
        flex: '0 1 auto',
        minHeight: headHeight + usualRowHeight * Math.min(rowsInView + 0.5, rowCount),
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        '& thead th': { borderBottom: 0, boxShadow: '0 1px var(--fl-palette-divider)' },
      }}
    >
      <Table
        stickyHeader
        aria-label={label}
        aria-busy={busy}
        aria-rowcount={rowCount + 1}
        {...(columns && { sx: { tableLayout: 'fixed', minWidth: 680 } })}
      >
        {columns && (
          <colgroup>
            {columns.map((width, index) => (
              <Box component="col" key={index} sx={width === undefined ? {} : { width }} />
            ))}
          </colgroup>
        )}
        {children}
      </Table>
    </Box>
  );
}
