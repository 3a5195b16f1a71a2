import Skeleton from '@mui/material/Skeleton';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { HostTableHead } from './HostTableHead.tsx';
import { columnCount, rowHeight } from './columns.ts';

/** Same frame, head and row height as the table that follows, so that nothing jumps. */
export function HostTableSkeleton() {
  return (
    <TableFrame label="Hosts table" busy>
      <HostTableHead ticked="none" />
      <TableBody>
        {[0, 1, 2, 3, 4].map((row) => (
          <TableRow key={row} sx={{ height: rowHeight }}>
            <TableCell colSpan={columnCount}>
              <Skeleton variant="rounded" height={20} animation={false} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </TableFrame>
  );
}
