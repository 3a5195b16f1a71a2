import { useCallback, useRef } from 'react';
import TableBody from '@mui/material/TableBody';
import type { HostRecord } from '#shared/model/host.ts';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { useStores, useView } from '../../store/use-stores.ts';
import { HostRow } from './HostRow.tsx';
import { HostTableHead } from './HostTableHead.tsx';
import { rowHeight } from './columns.ts';

export function HostTable({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  const { view } = useStores();
  const selected = useView((state) => state.selected);
  const scroller = useRef<HTMLDivElement>(null);
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
    <TableFrame label="Hosts table" rowCount={hosts.length} scroller={scroller}>
      <HostTableHead
        ticked={count === 0 ? 'none' : count === hosts.length ? 'all' : 'some'}
        onTickAll={(on) => view.getState().setSelected(new Set(on ? hosts.map(({ key }) => key) : []))}
      />
      <TableBody>
        <Rows
          count={hosts.length}
          height={rowHeight}
          scroller={scroller}
          row={(index) => {
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
          }}
        />
      </TableBody>
    </TableFrame>
  );
}
