import { useCallback } from 'react';
import Box from '@mui/material/Box';
import type { HostRecord } from '#shared/model/host.ts';
import { FilterField } from '../../../parts/FilterField.tsx';
import { MenuButton } from '../../../parts/MenuButton.tsx';
import type { MenuAction } from '../../../parts/MenuList.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { useStores, useTable } from '../../../store/use-stores.ts';
import { selectedWord } from '../host-steps.ts';
import { groupings, isGrouping } from './host-groups.ts';
import { selectRules } from './host-rules.ts';
import type { HostList } from './use-host-list.ts';

const figures = new Intl.NumberFormat('en');

export interface HostToolsProps {
  readonly all: readonly HostRecord[];
  readonly list: HostList;
}

/** Filter, groups and selection by rule, in one row over a table that is too long for the eye alone. */
export function HostTools({ all, list: { shown, ticked } }: HostToolsProps) {
  const { view } = useStores();
  const [{ filter, groupBy }, setTable] = useTable('hosts');
  const rules = useCallback(
    (): readonly MenuAction[] =>
      selectRules(shown, all, view.getState().selected).map(({ label, keys }) => ({
        label,
        ...(keys.size > 0 && { figure: figures.format(keys.size) }),
        reason: null,
        run: () => view.getState().setSelected(keys),
      })),
    [all, shown, view],
  );
  return (
    <Box sx={{ display: 'flex', flex: 'none', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <FilterField
        label="Filter hosts"
        value={filter}
        onChange={(typed) => setTable({ filter: typed })}
        shown={shown.length}
        of={all.length}
      />
      <Box sx={{ display: 'flex', ml: 'auto', gap: 2 }}>
        <Picker
          label="Group by"
          options={Object.entries(groupings)}
          value={isGrouping(groupBy) ? groupBy : 'none'}
          onPick={(value) => setTable({ groupBy: value })}
          minWidth={128}
        />
        <MenuButton label={ticked.length > 0 ? selectedWord(ticked, shown) : 'Select'} actions={rules} />
      </Box>
    </Box>
  );
}
