import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';

export const headings = ['Host ID', 'IP', 'Role', 'Status', 'Content', 'Health'] as const;

export interface PeerTableHeadProps {
  /** Absent where nothing can be ticked. */
  readonly ticked?: 'none' | 'some' | 'all' | undefined;
  onTickAll(on: boolean): void;
}

export function PeerTableHead({ ticked, onTickAll }: PeerTableHeadProps) {
  return (
    <TableHead>
      <TableRow>
        {ticked !== undefined && (
          <TableCell padding="checkbox">
            <Checkbox
              checked={ticked === 'all'}
              indeterminate={ticked === 'some'}
              slotProps={{ input: { 'aria-label': 'Select all that can be unlinked' } }}
              onChange={(_, on) => onTickAll(on)}
            />
          </TableCell>
        )}
        {headings.map((heading) => (
          <TableCell key={heading}>{heading}</TableCell>
        ))}
        <TableCell>
          <VisuallyHidden>Actions</VisuallyHidden>
        </TableCell>
      </TableRow>
    </TableHead>
  );
}
