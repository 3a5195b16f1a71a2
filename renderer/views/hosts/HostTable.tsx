import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { HostRecord } from '#shared/model/host.ts';
import type { Sort } from '#shared/model/sort.ts';
import { tickedWord } from '../../parts/HeadRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { toggled } from '../../parts/toggled.ts';
import { useStable } from '../../parts/use-stable.ts';
import { useStores, useTable, useView } from '../../store/use-stores.ts';
import { HostRow } from './HostRow.tsx';
import { headings, widths } from './columns.ts';
import { HostGroupRow } from './list/HostGroupRow.tsx';
import { isGroup } from './list/list-line.ts';
import type { HostList } from './list/use-host-list.ts';

/** The hosts that are shown, under the heads of their groups. */
export function HostTable({ list: { long, shown, lines } }: { readonly list: HostList }) {
  const { view } = useStores();
  const selected = useView((state) => state.selected);
  const lookedFor = useView((state) => state.lookedFor);
  const [{ sort, closed }, setTable] = useTable('hosts');
  const countOf = (hosts: readonly HostRecord[]): number =>
    selected.size === 0 ? 0 : hosts.filter(({ key }) => selected.has(key)).length;
  const tick = useStable((key: string) => view.getState().setSelected(toggled(selected, key)));
  const tickAll = (hosts: readonly HostRecord[], on: boolean): void => {
    const next = new Set(selected);
    for (const { key } of hosts)
      if (on) next.add(key);
      else next.delete(key);
    view.getState().setSelected(next);
  };

  const ticked = tickedWord(countOf(shown), shown.length);
  const onAll = useStable((on: boolean) => tickAll(shown, on));
  const box = useMemo(() => ({ label: 'Select all hosts', ticked, onAll }), [ticked, onAll]);
  const sorting = useMemo(
    () => (long ? { sort, onSort: (next: Sort | null) => setTable({ sort: next }) } : undefined),
    [long, sort, setTable],
  );

  return (
    <LongTable
      label="Hosts table"
      headings={headings}
      actions
      tickAll={box}
      sorting={sorting}
      columns={long ? widths : undefined}
      nothing={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
          No host matches this filter.
          <Button onClick={() => setTable({ filter: '' })}>Show all hosts</Button>
        </Box>
      }
      keys={lines.map(({ key }) => key)}
      lookedFor={lookedFor}
      row={(index) => {
        const line = lines[index];
        if (!line) return null;
        if (!isGroup(line))
          return <HostRow host={line} index={index} ticked={selected.has(line.key)} onTick={tick} />;
        const { word, members, open } = line;
        return (
          <HostGroupRow
            {...{ index, word, open }}
            count={members.length}
            ticked={countOf(members)}
            onTick={(on) => tickAll(members, on)}
            onTurn={() => setTable({ closed: toggled(closed, line.key) })}
          />
        );
      }}
    />
  );
}
