import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { HostTableHead } from './HostTableHead.tsx';
import { columnCount, rowHeight } from './columns.ts';
import { Placeholder } from '../../parts/Placeholder.tsx';

/** Same frame, head and row height as the table that follows, so that nothing jumps. */
export function HostTableSkeleton() {
  return (
    <TableFrame label="Hosts table" busy>
      <HostTableHead ticked="none" />
      <TableBody>
        {[0, 1, 2, 3, 4].map((row) => (
          <TableRow key={row} sx={{ height: rowHeight }}>
            <TableCell colSpan={columnCount}>
              <Placeholder height={20} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </TableFrame>
  );
}
