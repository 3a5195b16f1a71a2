import { useMemo, useState } from 'react';
import type { TimelineGroup } from '#shared/model/timeline.ts';
import { LongTable } from '../../parts/LongTable.tsx';
import { toggled } from '../../parts/toggled.ts';
import { GroupRow } from './GroupRow.tsx';
import { LineRow } from './LineRow.tsx';
import { isOneDay } from '../../parts/time-words.ts';
import { useHostNames } from './use-host-names.ts';
import { rowsOf } from './timeline-rows.ts';

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
  /** Groups that are not as all are. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(groups, turned, openAll), [groups, turned, openAll]);
  const withDay = !isOneDay(groups[0]?.at ?? 0, groups.at(-1)?.at ?? 0);
  const columns = [withDay ? 168 : 104, 268, 196, undefined];
  return (
    <LongTable
      label="Timeline"
      rowsInView={4}
      columns={columns}
      headings={headings}
      keys={rows.map(({ id }) => id)}
      row={(index) => {
        const row = rows[index];
        if (!row) return null;
        const common = { withDay, index, isUnderWay: isNow && !row.group.ended };
        return row.kind === 'group' ? (
          <GroupRow {...common} {...row} onTurn={() => setTurned(toggled(turned, row.group.id))} />
        ) : (
          <LineRow {...common} {...row} name={names.get(row.line.entry.hostId ?? '') ?? ''} />
        );
      }}
    />
  );
}
