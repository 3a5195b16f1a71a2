import { useCallback } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { tickedWord } from '../../parts/HeadRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { toggled } from '../../parts/toggled.ts';
import { useStores, useView } from '../../store/use-stores.ts';
import { HostRow } from './HostRow.tsx';
import { headings } from './columns.ts';

export function HostTable({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  const { view } = useStores();
  const selected = useView((state) => state.selected);
  const count = hosts.filter(({ key }) => selected.has(key)).length;

  const tick = useCallback(
    (key: string) => view.getState().setSelected(toggled(view.getState().selected, key)),
    [view],
  );

  return (
    <LongTable
      label="Hosts table"
      headings={headings}
      actions
      tickAll={{
        label: 'Select all hosts',
        ticked: tickedWord(count, hosts.length),
        onAll: (on) => view.getState().setSelected(new Set(on ? hosts.map(({ key }) => key) : [])),
      }}
      keys={hosts.map(({ key }) => key)}
      row={(index) => {
        const host = hosts[index];
        return host && <HostRow host={host} index={index} ticked={selected.has(host.key)} onTick={tick} />;
      }}
    />
  );
}
