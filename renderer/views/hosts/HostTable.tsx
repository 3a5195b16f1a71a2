import { useCallback } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { HostRecord } from '#shared/model/host.ts';
import { tickedWord } from '../../parts/HeadRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { toggled } from '../../parts/toggled.ts';
import { useStores, useTable, useView } from '../../store/use-stores.ts';
import { HostRow } from './HostRow.tsx';
import { headings, widths } from './columns.ts';
import { HostGroupRow } from './list/HostGroupRow.tsx';
import type { HostList } from './list/use-host-list.ts';

export interface HostTableProps {
  readonly list: HostList;
  /** Long enough to be sorted. */
  readonly long: boolean;
}

/** The hosts that are shown, under the heads of their groups. */
export function HostTable({ list: { shown, lines }, long }: HostTableProps) {
  const { view } = useStores();
  const selected = useView((state) => state.selected);
  const lookedFor = useView((state) => state.lookedFor);
  const [{ sort, closed }, setTable] = useTable('hosts');
  const countOf = (hosts: readonly HostRecord[]): number =>
    selected.size === 0 ? 0 : hosts.filter(({ key }) => selected.has(key)).length;

  const tick = useCallback(
    (key: string) => view.getState().setSelected(toggled(view.getState().selected, key)),
    [view],
  );
  const tickAll = (hosts: readonly HostRecord[], on: boolean): void => {
    const next = new Set(selected);
    for (const { key } of hosts)
      if (on) next.add(key);
      else next.delete(key);
    view.getState().setSelected(next);
  };

  return (
    <LongTable
      label="Hosts table"
      headings={headings}
      actions
      tickAll={{
        label: 'Select all hosts',
        ticked: tickedWord(countOf(shown), shown.length),
        onAll: (on) => tickAll(shown, on),
      }}
      sorting={long ? { sort, onSort: (next) => setTable({ sort: next }) } : undefined}
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
        if (line.kind === 'host')
          return <HostRow host={line.host} index={index} ticked={selected.has(line.key)} onTick={tick} />;
        const { word, hosts, open } = line;
        return (
          <HostGroupRow
            {...{ index, word, hosts, open }}
            ticked={countOf(hosts)}
            onTick={tickAll}
            onTurn={() => setTable({ closed: toggled(closed, line.key) })}
          />
        );
      }}
    />
  );
}
