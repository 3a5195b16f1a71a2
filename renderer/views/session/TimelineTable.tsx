import { useMemo, useRef, useState } from 'react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { TimelineGroup } from '#shared/model/timeline.ts';
import { Rows } from '../../parts/Rows.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { GroupRow } from './GroupRow.tsx';
import { LineRow } from './LineRow.tsx';
import { isOneDay } from '../../parts/time-words.ts';
import { useHostNames } from './use-host-names.ts';
import { rowsOf } from './timeline-rows.ts';

const rowHeight = 56;
const headings = ['Time', 'What', 'Host', 'Result'] as const;

/** Groups as one line each, the latest first; opened, their lines below in the order in which they were written. */
export function TimelineTable(props: {
  /** The visit is under way. */
  readonly isNow: boolean;
  readonly groups: readonly TimelineGroup[];
  readonly openAll: boolean;
}) {
  const { isNow, groups, openAll } = props;
  const names = useHostNames();
  const scroller = useRef<HTMLDivElement>(null);
  /** Groups that are not as all are. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(groups, turned, openAll), [groups, turned, openAll]);
  const turn = (id: string): void => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const withDay = !isOneDay(groups[0]?.at ?? 0, groups.at(-1)?.at ?? 0);
  const columns = [withDay ? 168 : 104, 268, 196, undefined];
  return (
    <TableFrame label="Timeline" rowCount={rows.length} scroller={scroller} rowsInView={4} columns={columns}>
      <TableHead>
        <TableRow>
          {headings.map((heading) => (
            <TableCell key={heading}>{heading}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        <Rows
          count={rows.length}
          height={rowHeight}
          scroller={scroller}
          row={(index) => {
            const row = rows[index];
            if (!row) return null;
            const common = { withDay, index, height: rowHeight, isUnderWay: isNow && !row.group.ended };
            return row.kind === 'group' ? (
              <GroupRow key={row.id} {...common} {...row} onTurn={() => turn(row.group.id)} />
            ) : (
              <LineRow
                key={row.id}
                {...common}
                {...row}
                name={names.get(row.line.entry.hostId ?? '') ?? ''}
              />
            );
          }}
        />
      </TableBody>
    </TableFrame>
  );
}
