import { useCallback } from 'react';
import TableBody from '@mui/material/TableBody';
import type { HostRecord } from '#shared/model/host.ts';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { SpacerRow } from '../../parts/SpacerRow.tsx';
import { useRowWindow } from '../../parts/use-row-window.ts';
import { useStores, useView } from '../../store/use-stores.ts';
import { HostRow } from './HostRow.tsx';
import { HostTableHead } from './HostTableHead.tsx';
import { rowHeight } from './columns.ts';

export function HostTable({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  const { view } = useStores();
  const selected = useView((state) => state.selected);
  const { scroller, rows, above, below } = useRowWindow(hosts.length, rowHeight);
  const count = hosts.filter(({ key }) => selected.has(key)).length;

  const tick = useCallback(
    (key: string, on: boolean) => {
      const next = new Set(view.getState().selected);
      if (on) next.add(key);
      else next.delete(key);
      view.getState().setSelected(next);
    },
    [view],
  );

  return (
    <TableFrame label="Hosts table" rowCount={hosts.length + 1} scroller={scroller}>
      <HostTableHead
        ticked={count === 0 ? 'none' : count === hosts.length ? 'all' : 'some'}
        onTickAll={(on) => view.getState().setSelected(new Set(on ? hosts.map(({ key }) => key) : []))}
      />
      <TableBody>
        <SpacerRow height={above} />
        {rows.map((index) => {
          const host = hosts[index];
          return (
            host && (
              <HostRow
                key={host.key}
                host={host}
                index={index}
                ticked={selected.has(host.key)}
                onTick={tick}
              />
            )
          );
        })}
        <SpacerRow height={below} />
      </TableBody>
    </TableFrame>
  );
}
