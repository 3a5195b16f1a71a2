import { LongTable } from '../../parts/LongTable.tsx';
import { headings } from './columns.ts';

/** Same frame, head and row height as the table that follows, so that nothing jumps. */
export function HostTableSkeleton() {
  return (
    <LongTable
      label="Hosts table"
      headings={headings}
      actions
      tickAll={{ label: 'Select all hosts', ticked: 'none' }}
      awaited={5}
      keys={[]}
      row={() => null}
    />
  );
}
