import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { headings } from './columns.ts';

export interface HostTableHeadProps {
  readonly ticked: 'none' | 'some' | 'all';
  readonly onTickAll?: (on: boolean) => void;
}

export function HostTableHead({ ticked, onTickAll }: HostTableHeadProps) {
  return (
    <TableHead>
      <TableRow>
        <TableCell padding="checkbox">
          <Checkbox
            checked={ticked === 'all'}
            indeterminate={ticked === 'some'}
            disabled={!onTickAll}
            slotProps={{ input: { 'aria-label': 'Select all hosts' } }}
            onChange={(_, on) => onTickAll?.(on)}
          />
        </TableCell>
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
