import type { TimelineGroup, TimelineLine } from '#shared/model/timeline.ts';

export type TimelineRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: TimelineGroup; readonly open: boolean }
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly group: TimelineGroup;
      readonly line: TimelineLine;
      /** The whole group is this line: it stands for it. */
      readonly alone: boolean;
    };

/** The rows of the table, the latest group first. `turned`: groups that are open while others are closed, or vice versa. */
export function rowsOf(
  groups: readonly TimelineGroup[],
  turned: ReadonlySet<string>,
  openAll: boolean,
): readonly TimelineRow[] {
  return groups.toReversed().flatMap((group): TimelineRow[] => {
    const [first] = group.lines;
    if (first && group.lines.length === 1)
      return [{ kind: 'line', id: group.id, group, line: first, alone: true }];
    const open = turned.has(group.id) !== openAll;
    const lines = open ? group.lines : [];
    return [
      { kind: 'group', id: group.id, group, open },
      ...lines.map(
        (line) => ({ kind: 'line', id: `${group.id} ${line.id}`, group, line, alone: false }) as const,
      ),
    ];
  });
}
