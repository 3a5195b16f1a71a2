import { useMemo, useState } from 'react';
import { byId } from '#shared/model/by-id.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { createSorter } from '#shared/model/natural-order.ts';
import { useTable, useView } from '../../../store/use-stores.ts';
import { asItComes, easilySeen } from '../../../store/view.ts';
import { isGrouping } from './list-line.ts';
import type { ListLine } from './list-line.ts';
import { useGroups } from './use-groups.ts';
import { hostOrder } from './host-sort.ts';
import { matching } from './host-text.ts';

export interface HostList {
  /** Long enough for a filter, sorting and groups. */
  readonly long: boolean;
  /** Hosts that the filter leaves, in the order chosen. */
  readonly shown: readonly HostRecord[];
  /** The same as rows, with the heads of their groups. */
  readonly lines: readonly ListLine[];
  /** Those that are ticked, whether or not the filter leaves them. */
  readonly ticked: readonly HostRecord[];
}

const nobody: readonly HostRecord[] = [];

/** The hosts as this window looks at them. Each step is done again only when what it works on has changed. */
export function useHostList(all: readonly HostRecord[]): HostList {
  const [choices] = useTable('hosts');
  const long = all.length >= easilySeen;
  // What is out of sight must not hide hosts.
  const { filter, sort, groupBy, closed } = long ? choices : asItComes;
  const selected = useView((state) => state.selected);
  const [inOrder] = useState(() => createSorter<HostRecord>());
  const order = useMemo(() => hostOrder(sort), [sort]);
  const sorted = useMemo(() => inOrder(all, order), [all, order, inOrder]);
  const shown = useMemo(() => matching(sorted, filter), [sorted, filter]);
  const grouping = isGrouping(groupBy) ? groupBy : 'none';
  const listLines = useGroups(grouping !== 'none');
  const lines = useMemo(() => {
    if (!listLines) return shown;
    const nameOf = (id: string): string => {
      const leader = byId(all).get(id);
      return shortHostId(leader ? hostLabel(leader) : id);
    };
    return listLines(shown, grouping, closed, nameOf);
  }, [listLines, shown, grouping, closed, all]);
  const ticked = useMemo(
    () => (selected.size === 0 ? nobody : sorted.filter(({ key }) => selected.has(key))),
    [sorted, selected],
  );
  return useMemo(() => ({ long, shown, lines, ticked }), [long, shown, lines, ticked]);
}
